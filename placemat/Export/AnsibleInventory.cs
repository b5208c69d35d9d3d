using System.Text.RegularExpressions;
using Placemat.Graph;
using Placemat.Model;
using YamlDotNet.Serialization;

namespace Placemat.Export;

/// <summary>
/// Writes an inventory for Ansible: a host for each node with what the lab knows of it in one variable, and groups by kind, role,
/// rack and AS number.
/// </summary>
/// <remarks>No connection is chosen: how a node is logged in to is up to what runs in it.</remarks>
internal sealed partial class AnsibleInventory
{
    private const string Variable = "placemat";

    private static readonly ISerializer Yaml = new SerializerBuilder()
        .WithEventEmitter(next => new UnmistakableStrings(next))
        .WithIndentedSequences()
        .DisableAliases()
        .WithNewLine("\n")
        .Build();

    private readonly Topology _topology;
    private readonly Dictionary<string, Machine> _machines;
    private readonly Dictionary<string, object> _groups = [];
    private readonly HashSet<string> _taken;

    private AnsibleInventory(Lab lab, Inventory? inventory)
    {
        _topology = Topology.Of(lab);
        _machines = inventory?.Machines.ToDictionary(machine => machine.Name) ?? [];
        // Ansible tells groups from hosts by name, and complains where it cannot.
        _taken = [.. lab.Nodes.Select(node => node.Name), "all", "ungrouped"];
    }

    public static string Render(Lab lab, Inventory? inventory) => new AnsibleInventory(lab, inventory).Render();

    private string Render()
    {
        AddGroups("kind", node => Word().Replace(node.Node.Kind, "_").ToLowerInvariant());
        AddGroups("role", RoleOf);
        foreach (var (index, rack) in _topology.Racks.Index())
            AddGroup(rack.Name ?? $"rack_{index}", rack.Members);
        AddGroups("as", node => node.Asn?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Dictionary<string, object> all = new()
        {
            ["hosts"] = _topology.Nodes.ToDictionary(node => node.Name, Host),
            ["children"] = _groups,
        };
        return $"# The lab \"{_topology.Lab.Name}\". Its addresses are reached from inside it, or where they are routed to.\n{Yaml.Serialize(new Dictionary<string, object> { ["all"] = all })}";
    }

    private Dictionary<string, object> Host(TopologyNode node)
    {
        Dictionary<string, object> host = [];
        if (node.Node.NamedAddresses.Any())
            host["ansible_host"] = node.Node.NamedAddresses.First().Address.ToString();
        Dictionary<string, object> facts = new() { ["kind"] = node.Node.Kind, ["role"] = RoleOf(node) };
        if (node.Node is Router { Intent: var intent })
        {
            facts["asn"] = intent.Asn;
            facts["router_id"] = intent.RouterId.ToString();
        }

        if (_machines.GetValueOrDefault(node.Name) is { } machine)
        {
            facts["serial"] = machine.Serial;
            facts["rack"] = machine.Rack;
            facts["index_in_rack"] = machine.IndexInRack;
        }

        if (!node.Node.Loopbacks.IsEmpty)
            facts["loopbacks"] = node.Node.Loopbacks.Select(address => address.ToString()).ToList();
        facts["interfaces"] = node.Node.Interfaces.Select(Interface).ToList();
        host[Variable] = facts;
        return host;
    }

    private static Dictionary<string, object> Interface(Interface link) => new()
    {
        ["name"] = link.Name,
        ["network"] = link.Network.Name,
        ["addresses"] = link.Addresses.Select(address => address.ToString()).ToList(),
    };

    private string RoleOf(TopologyNode node) => _machines.GetValueOrDefault(node.Name)?.Role ?? node.Role.ToString().ToLowerInvariant();

    private void AddGroups(string prefix, Func<TopologyNode, string?> key)
    {
        foreach (var group in _topology.Nodes.Where(node => key(node) is not null).GroupBy(key))
            AddGroup($"{prefix}_{group.Key}", group.Select(node => node.Name));
    }

    private void AddGroup(string name, IEnumerable<string> hosts)
    {
        var valid = NotInNames().Replace(name, "_");
        while (!_taken.Add(valid))
            valid += "_group";
        _groups[valid] = new Dictionary<string, object> { ["hosts"] = hosts.ToDictionary(host => host, _ => new Dictionary<string, object>()) };
    }

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotInNames();

    /// <summary>The beginning of each word but the first of a name such as NetworkNamespace.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Word();
}
