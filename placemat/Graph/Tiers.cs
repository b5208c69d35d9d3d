using Placemat.Model;

namespace Placemat.Graph;

/// <summary>
/// Gives every node its row. Rows count the links from the way out of the lab. A lab without one is hung up by what is
/// farthest from its servers; one without servers by what is joined to most others.
/// </summary>
/// <remarks>
/// Depths count nodes and networks alternately: networks that lead out have depth 0, their nodes 1, the networks of those 2,
/// and so on.
/// </remarks>
internal sealed class Tiers
{
    private const int Unknown = -1;

    private readonly Wiring _wiring;
    private readonly Dictionary<string, int> _nodes;
    private readonly Dictionary<string, int> _networks;
    private readonly HashSet<string> _outside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _servers;

    private Tiers(Wiring wiring)
    {
        _wiring = wiring;
        _nodes = wiring.Lab.Nodes.ToDictionary(node => node.Name, _ => Unknown);
        _networks = wiring.Lab.Networks.ToDictionary(network => network.Name, _ => Unknown);
        _servers = [.. wiring.Lab.Nodes.Where(IsServer).Select(node => node.Name)];
    }

    public static Tiers Of(Wiring wiring)
    {
        var tiers = new Tiers(wiring);
        foreach (var part in tiers.Parts())
            tiers.Spread(tiers.Top(part), tiers._nodes, tiers._networks);
        tiers.LowerServers();
        tiers.LiftOutside();
        return tiers;
    }

    /// <summary>The node's row: 0 outside, 1 the topmost routers.</summary>
    public int Of(Node node) => _outside.Contains(node.Name) ? 0 : (_nodes[node.Name] + 1) / 2;

    /// <summary>The row below which the network lies.</summary>
    public int Below(Network network) =>
        _wiring.EndsOn(network).Any(end => _outside.Contains(end.Node.Name)) ? 0 : _networks[network.Name] / 2;

    /// <summary>Whether the node is a client of route reflectors that carries nobody itself.</summary>
    public bool IsServer(Node node) => node is Router router
        && !router.Intent.Neighbors.Any(neighbor => neighbor.RouteReflectorClient)
        && _wiring.IsReflectorClient(router)
        && !router.Interfaces.Any(link => _wiring.UseOf(link.Network) == NetworkUse.Cable && _wiring.EndsOn(link.Network).Any(end => end.Node is not Router));

    /// <summary>The parts of the lab that hang together, each in the order of the file.</summary>
    private IEnumerable<IReadOnlyList<Node>> Parts()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var first in _wiring.Lab.Nodes)
        {
            if (!seen.Add(first.Name))
                continue;
            List<Node> part = [first];
            for (var i = 0; i < part.Count; i++)
                part.AddRange(_wiring.NeighboursOf(part[i]).Where(node => seen.Add(node.Name)));
            yield return [.. _wiring.Lab.Nodes.IntersectBy(part.Select(node => node.Name), node => node.Name)];
        }
    }

    private Start Top(IReadOnlyList<Node> part)
    {
        var networks = part.SelectMany(node => node.Interfaces).Select(link => link.Network).Distinct().ToList();
        var outside = networks.Where(network => _wiring.UseOf(network) == NetworkUse.Outside).ToList();
        if (outside.Count > 0)
            return new([], outside);
        var bottom = part.Where(node => _servers.Contains(node.Name)).ToList();
        if (bottom.Count == 0)
            bottom = [.. part.Where(node => node is not Router)];
        return bottom.Count > 0 ? FarthestFrom(bottom, part, networks) : new(BestConnected(part), []);
    }

    private Start FarthestFrom(List<Node> bottom, IReadOnlyList<Node> part, List<Network> networks)
    {
        Dictionary<string, int> nodes = part.ToDictionary(node => node.Name, _ => Unknown);
        Dictionary<string, int> lines = networks.ToDictionary(network => network.Name, _ => Unknown);
        Spread(new(bottom, []), nodes, lines);
        var farthest = nodes.Values.Concat(lines.Values).Max();
        return new([.. part.Where(node => nodes[node.Name] == farthest)], [.. networks.Where(network => lines[network.Name] == farthest)]);
    }

    /// <summary>Those with the most neighbours; the first of the file where all have equally many, as in a ring.</summary>
    private List<Node> BestConnected(IReadOnlyList<Node> part)
    {
        var best = part.GroupBy(node => _wiring.NeighboursOf(node).Count()).MaxBy(group => group.Key)!.ToList();
        return best.Count < part.Count ? best : [part[0]];
    }

    /// <summary>Writes the distance from <paramref name="start"/> of everything that it reaches.</summary>
    private void Spread(Start start, Dictionary<string, int> nodes, Dictionary<string, int> networks)
    {
        Queue<Node> queue = new(start.Nodes);
        foreach (var node in start.Nodes)
            nodes[node.Name] = 1;
        foreach (var network in start.Networks)
            Reach(network, 0);
        while (queue.TryDequeue(out var node))
        {
            foreach (var network in node.Interfaces.Select(link => link.Network).Where(network => networks[network.Name] == Unknown && IsDrawn(network)))
                Reach(network, nodes[node.Name] + 1);
        }

        void Reach(Network network, int depth)
        {
            networks[network.Name] = depth;
            foreach (var end in _wiring.EndsOn(network).Where(end => nodes[end.Node.Name] == Unknown))
            {
                nodes[end.Node.Name] = depth + 1;
                queue.Enqueue(end.Node);
            }
        }
    }

    private bool IsDrawn(Network network) => _wiring.UseOf(network) is NetworkUse.Cable or NetworkUse.Segment or NetworkUse.Outside;

    /// <summary>Servers stand in one row, also those of a rack that is nearer to the way out than others.</summary>
    private void LowerServers()
    {
        if (_servers.Count == 0)
            return;
        var lowest = _servers.Max(server => _nodes[server]);
        foreach (var server in _servers)
            _nodes[server] = lowest;
    }

    /// <summary>A host that hangs on nothing but the topmost routers of a lab of several levels is no part of the data center below.</summary>
    private void LiftOutside()
    {
        if (!_wiring.Lab.Nodes.Any(node => node is Router && !IsTop(node)))
            return;
        foreach (var node in _wiring.Lab.Nodes.Where(node => node is not Router && !IsTop(node)))
        {
            var neighbours = _wiring.NeighboursOf(node).ToList();
            if (neighbours.Exists(IsTop) && neighbours.TrueForAll(other => IsTop(other) || other is not Router))
                _outside.Add(node.Name);
        }

        bool IsTop(Node node) => _nodes[node.Name] == 1;
    }

    private sealed record Start(IReadOnlyList<Node> Nodes, IReadOnlyList<Network> Networks);
}
