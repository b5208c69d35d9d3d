using System.Text.Json;
using Placemat.Model;
using Placemat.Plan;

namespace Placemat.Export;

/// <summary>Tells other programs of a lab, in their own formats. The same lab always gives the same text.</summary>
/// <param name="lab">The lab.</param>
/// <param name="inventory">Its machines; null where the file does not tell of racks and roles.</param>
internal sealed class LabExport(Lab lab, Inventory? inventory)
{
    /// <summary>The name that each format's file usually has.</summary>
    public static IReadOnlyDictionary<ExportFormat, string> FileNames { get; } = new Dictionary<ExportFormat, string>
    {
        [ExportFormat.Hosts] = "hosts",
        [ExportFormat.Ansible] = "inventory.yml",
        [ExportFormat.Machines] = "machines.json",
        [ExportFormat.Ipam] = "ipam.json",
        [ExportFormat.Dhcp] = "dhcp.json",
    };

    /// <summary>The file's content, or null where the lab has no inventory to tell of.</summary>
    public string? Render(ExportFormat format) => format switch
    {
        ExportFormat.Hosts => HostsFile.Render(lab),
        ExportFormat.Ansible => AnsibleInventory.Render(lab, inventory),
        ExportFormat.Machines => inventory is null ? null : JsonSerializer.Serialize([.. inventory.Machines.Select(MachineEntry.From)], MachineJson.Default.IReadOnlyListMachineEntry) + "\n",
        ExportFormat.Ipam => inventory is null ? null : JsonSerializer.Serialize(inventory.Ipam, ExportJson.Default.IpamConfiguration) + "\n",
        _ => inventory is null ? null : JsonSerializer.Serialize(inventory.Dhcp, ExportJson.Default.DhcpConfiguration) + "\n",
    };
}
