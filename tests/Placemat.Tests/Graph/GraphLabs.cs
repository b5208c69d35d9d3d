using System.Text;
using Placemat.Model;
using Placemat.Tests.Support;

namespace Placemat.Tests.Graph;

/// <summary>Labs of many shapes to draw.</summary>
internal static class GraphLabs
{
    public static Lab Cluster { get; } = LabText.Load([Repository.Cluster], "neco").Lab!;

    /// <summary>All shapes, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Lab>> All { get; } = new Dictionary<string, Func<Lab>>
    {
        ["default"] = () => Cluster,
        ["dual stack"] = () => LabText.Resolve("kind: Fabric\nname: dc\nipv6: true\n"),
        ["unnumbered"] = () => LabText.Resolve("kind: Fabric\nname: dc\nracks: 5\nipv6: {unnumbered: true}\n"),
        ["82 routers"] = () => LeafSpine(spines: 2, racks: 40, servers: 0, core: false),
        ["101 nodes"] = () => LeafSpine(spines: 4, racks: 24, servers: 2, core: true),
        ["full racks"] = () => LeafSpine(spines: 2, racks: 2, servers: 28, core: true),
        ["no way out"] = () => LeafSpine(spines: 3, racks: 4, servers: 3, core: false),
        ["ring"] = () => Ring(8),
        ["switch"] = () => Switch(30, gateway: false),
        ["home"] = () => Switch(12, gateway: true),
        ["tangle"] = Tangle,
        ["alone"] = () => LabText.Resolve("kind: Network\nname: lan\ntype: internal\n---\nkind: NetworkNamespace\nname: alone\ninterfaces: [{network: lan}]\n"),
        ["nothing"] = () => LabText.Resolve(""),
    };

    public static Lab LeafSpine(int spines, int racks, int servers, bool core)
    {
        var lab = new LabYaml();
        if (core)
            lab.Outside("internet", "10.0.0.1/24");
        string[] top = core ? ["core"] : [];
        foreach (var name in top)
            lab.Router(name, 64597).On("internet", "10.0.0.2/24");
        for (var spine = 1; spine <= spines; spine++)
        {
            lab.Router($"spine{spine}", 64599, $"10.3.0.{spine}");
            foreach (var name in top)
                lab.Cable(name, $"spine{spine}");
        }

        for (var rack = 0; rack < racks; rack++)
        {
            var asn = 64600 + rack;
            for (var tor = 1; tor <= 2; tor++)
            {
                lab.Router($"rack{rack}-tor{tor}", asn, $"10.3.{tor}.{rack}");
                for (var spine = 1; spine <= spines; spine++)
                    lab.Cable($"spine{spine}", $"rack{rack}-tor{tor}");
                if (servers > 0)
                    lab.Network($"r{rack}-node{tor}").Router($"rack{rack}-tor{tor}").On($"r{rack}-node{tor}", $"10.{10 * tor}.{rack}.1/24");
            }

            for (var server = 0; server < servers; server++)
            {
                lab.Router($"rack{rack}-cs{server}", asn, $"10.4.{rack}.{server}");
                for (var tor = 1; tor <= 2; tor++)
                    lab.Client($"rack{rack}-cs{server}", $"rack{rack}-tor{tor}", $"r{rack}-node{tor}", $"10.{10 * tor}.{rack}", server + 3);
            }
        }

        return lab.Resolve();
    }

    public static Lab Ring(int size)
    {
        var lab = new LabYaml();
        for (var i = 0; i < size; i++)
            lab.Router($"r{i}", 65000 + i);
        for (var i = 0; i < size; i++)
            lab.Cable($"r{i}", $"r{(i + 1) % size}");
        return lab.Resolve();
    }

    public static Lab Switch(int hosts, bool gateway)
    {
        var lab = new LabYaml().Network("lan");
        if (gateway)
            lab.Outside("world", "10.9.0.1/24").Host("gateway").On("world", "10.9.0.2/24").On("lan", "10.1.0.1/24");
        for (var i = 0; i < hosts; i++)
            lab.Host($"host{i}").On("lan", $"10.1.0.{10 + i}/24");
        return lab.Resolve();
    }

    /// <summary>Borders beside each other, links within rows and across them, an out-of-band network, an island.</summary>
    public static Lab Tangle()
    {
        var lab = new LabYaml().Outside("wan", "10.9.0.1/24").Network("oob").Network("sea");
        List<string> routers = ["border1", "border2", "spine1", "spine2", "spine3", "leaf1", "leaf2", "leaf3", "leaf4", "leaf5"];
        foreach (var (index, router) in routers.Index())
            lab.Router(router, router[0] == 's' ? 65010 : 65001 + 100 * index, $"10.255.0.{index}").On("oob", $"10.8.0.{index + 1}/24");
        lab.Router("border1").On("wan", "10.9.0.2/24").Router("border2").On("wan", "10.9.0.3/24");
        lab.Cable("border1", "border2").Cable("border1", "border2");
        foreach (var spine in routers[2..5])
        {
            lab.Cable("border1", spine).Cable("border2", spine);
            foreach (var leaf in routers[5..])
                lab.Cable(spine, leaf);
        }

        lab.Cable("spine1", "spine3").Cable("leaf1", "leaf2").Cable("leaf1", "leaf4").Cable("border1", "leaf5");
        foreach (var leaf in routers[5..9])
        {
            for (var host = 0; host < 3; host++)
                lab.Host($"{leaf}-web{host}").Cable(leaf, $"{leaf}-web{host}");
        }

        lab.Host("robinson").On("sea", "10.7.0.1/24").Host("friday").On("sea", "10.7.0.2/24").Host("ghost").On("sea", "10.7.0.3/24").On("oob", "10.8.0.99/24");
        return lab.Resolve();
    }

    /// <summary>Writes lab files.</summary>
    private sealed class LabYaml
    {
        private readonly StringBuilder _networks = new();
        private readonly Dictionary<string, Node> _nodes = [];
        private Node _current = new("", null, null);
        private int _cables;

        public LabYaml Network(string name)
        {
            _networks.Append($"kind: Network\nname: {name}\ntype: internal\n---\n");
            return this;
        }

        public LabYaml Outside(string name, string address)
        {
            _networks.Append($"kind: Network\nname: {name}\ntype: external\naddress: {address}\n---\n");
            return this;
        }

        public LabYaml Router(string name, int asn = 0, string? loopback = null) => Select(name, asn, loopback);

        public LabYaml Host(string name) => Select(name, null, null);

        /// <summary>Plugs the node last named into a network.</summary>
        public LabYaml On(string network, string address)
        {
            _current.Links.Add((network, address));
            return this;
        }

        /// <summary>Joins two nodes; routers of them become neighbors.</summary>
        public LabYaml Cable(string one, string other)
        {
            var network = $"c{_cables}";
            Network(network);
            Add(_nodes[one], network, 2 * _cables);
            Add(_nodes[other], network, 2 * _cables + 1);
            if (_nodes[one].Asn is not null && _nodes[other].Asn is not null)
            {
                _nodes[one].Neighbors.Add($"interface: {network}");
                _nodes[other].Neighbors.Add($"interface: {network}");
            }

            _cables++;
            return this;
        }

        /// <summary>Makes a router of a network a client of another one that reflects routes.</summary>
        public LabYaml Client(string client, string reflector, string network, string prefix, int host)
        {
            _nodes[client].Links.Add((network, $"{prefix}.{host}/24"));
            _nodes[client].Neighbors.Add($"address: {prefix}.1");
            _nodes[reflector].Neighbors.Add($"address: {prefix}.{host}, route-reflector-client: true, passive: true");
            return this;
        }

        public Lab Resolve() => LabText.Resolve(_networks + string.Join("---\n", _nodes.Values.Select(Text)));

        private static void Add(Node node, string network, int number) => node.Links.Add((network, $"172.16.{number / 256}.{number % 256}/31"));

        private LabYaml Select(string name, int? asn, string? loopback)
        {
            if (!_nodes.TryGetValue(name, out _current!))
                _current = _nodes[name] = new(name, asn, loopback);
            return this;
        }

        private static string Text(Node node)
        {
            var text = node.Asn is null ? $"kind: NetworkNamespace\nname: {node.Name}\n" : $"kind: Router\nname: {node.Name}\nasn: {node.Asn}\n";
            if (node.Loopback is not null)
                text += $"loopbacks: [{node.Loopback}/32]\n";
            text += "interfaces:\n" + string.Concat(node.Links.Select(link => $"  - {{network: {link.Network}, addresses: [{link.Address}]}}\n"));
            return node.Neighbors.Count == 0 ? text : text + "neighbors:\n" + string.Concat(node.Neighbors.Select(neighbor => $"  - {{{neighbor}}}\n"));
        }

        private sealed record Node(string Name, int? Asn, string? Loopback)
        {
            public List<(string Network, string Address)> Links { get; } = [];

            public List<string> Neighbors { get; } = [];
        }
    }
}
