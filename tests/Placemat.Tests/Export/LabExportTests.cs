using System.Net;
using Placemat.Export;
using Placemat.Tests.Support;

namespace Placemat.Tests.Export;

/// <summary>Files that other programs read, so each text is a contract.</summary>
public sealed class LabExportTests
{
    private const string Two =
        """
        kind: Network
        name: wire
        type: internal
        ---
        kind: Router
        name: edge-1
        asn: 64512
        loopbacks: [192.0.2.1/32, '2001:db8::1/128']
        interfaces: [{network: wire, addresses: [10.0.0.1/24]}]
        ---
        # Words that YAML takes for a truth value and a date, and an address that it takes for a number.
        kind: NetworkNamespace
        name: on
        interfaces: [{network: wire, addresses: [10.0.0.2/24, '1:2:3:4:5:6:7:8/64']}]
        ---
        kind: NetworkNamespace
        name: 2026-11-20
        interfaces: [{network: wire}]
        """;

    private const string OneRack = "kind: Fabric\nname: dc\nspines: 1\nracks: 1\n";

    [Theory]
    [InlineData("machines")]
    [InlineData("ipam")]
    [InlineData("dhcp")]
    public void A_machine_registry_reads_the_example_of_the_reference(string format) =>
        GoldenFile.Verify(new LabExport(LabText.Resolve(""), ReferenceInventory.Inventory).Render(Format(format))!, Repository.Beside($"golden/{format}.json"));

    [Fact]
    public void A_serial_number_is_the_digest_of_the_whole_name() =>
        Assert.Equal("fb8f2417d0b4db30050719c31ce02a2e8141bbd8", ReferenceInventory.Inventory.Machines[0].Serial);

    [Fact]
    public void Name_servers_and_offsets_are_told_where_there_are_any()
    {
        var inventory = ReferenceInventory.Inventory with
        {
            Ipam = ReferenceInventory.Inventory.Ipam with { NodeOffset = IPAddress.Parse("0.0.2.0"), BmcOffset = null },
            Dhcp = new() { DnsServers = [IPAddress.Parse("10.0.49.3")] },
        };
        var export = new LabExport(LabText.Resolve(""), inventory);

        Assert.Contains("\"node-ipv4-offset\": \"0.0.2.0\"", export.Render(ExportFormat.Ipam), StringComparison.Ordinal);
        Assert.DoesNotContain("bmc-ipv4-offset", export.Render(ExportFormat.Ipam), StringComparison.Ordinal);
        Assert.Contains("\"dns-servers\": [\n    \"10.0.49.3\"\n  ]", export.Render(ExportFormat.Dhcp), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("machines")]
    [InlineData("ipam")]
    [InlineData("dhcp")]
    public void A_lab_without_racks_has_nothing_for_a_machine_registry(string format) =>
        Assert.Null(new LabExport(LabText.Resolve(Two), inventory: null).Render(Format(format)));

    [Fact]
    public void Hosts_are_those_of_the_lab() => Assert.Equal(
        """
        127.0.0.1 localhost
        ::1 localhost ip6-localhost ip6-loopback
        192.0.2.1 edge-1
        2001:db8::1 edge-1
        10.0.0.2 on
        1:2:3:4:5:6:7:8 on

        """,
        new LabExport(LabText.Resolve(Two), inventory: null).Render(ExportFormat.Hosts));

    [Fact]
    public void Ansible_reads_names_as_texts_and_hosts_in_groups() =>
        GoldenFile.Verify(new LabExport(LabText.Resolve(Two), inventory: null).Render(ExportFormat.Ansible)!, Repository.Beside("golden/two.yml"));

    [Fact]
    public void Ansible_knows_a_rack_by_kind_role_and_as_number() =>
        GoldenFile.Verify(new LabExport(LabText.Resolve(OneRack), inventory: null).Render(ExportFormat.Ansible)!, Repository.Beside("golden/rack.yml"));

    [Fact]
    public void Ansible_is_told_what_the_inventory_says_of_a_machine()
    {
        var text = new LabExport(LabText.Resolve("kind: Fabric\nname: dc\n"), ReferenceInventory.Inventory).Render(ExportFormat.Ansible)!;

        Assert.Contains("role: boot\n        asn: 64600\n        router_id: 10.69.0.3\n        serial: fb8f2417d0b4db30050719c31ce02a2e8141bbd8\n        rack: 0\n        index_in_rack: 3\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    role_boot:\n      hosts:\n        boot-0: {}\n        boot-1: {}\n    role_server:\n      hosts:\n        boot-2: {}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_group_has_the_name_of_a_host()
    {
        var text = new LabExport(LabText.Resolve("kind: Network\nname: lan\ntype: internal\n---\nkind: NetworkNamespace\nname: role_host\ninterfaces: [{network: lan}]\n"), inventory: null).Render(ExportFormat.Ansible)!;

        Assert.Contains("\n    role_host_group:\n", text, StringComparison.Ordinal);
    }

    private static ExportFormat Format(string name) => Enum.Parse<ExportFormat>(name, ignoreCase: true);
}
