using System.Collections.Immutable;
using System.Net;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Spec.Kinds;

namespace Placemat.Graph;

/// <summary>Who is on which network, what each network is used for, and which BGP sessions cross it.</summary>
internal sealed class Wiring
{
    /// <summary>With fewer routers a network is never too much for a picture.</summary>
    private const int ManagedRouters = 4;

    private readonly Dictionary<string, ImmutableArray<LinkEnd>> _ends;
    private readonly Dictionary<string, NetworkUse> _uses;
    private readonly ILookup<IPAddress, LinkEnd> _byAddress;
    private readonly ILookup<string, Session> _sessions;
    private readonly ILookup<string, Session> _crossing;
    private readonly HashSet<string> _clients;

    public Wiring(Lab lab)
    {
        Lab = lab;
        var ends = lab.Nodes.SelectMany(node => node.Interfaces.Select(link => new LinkEnd(node, link))).ToList();
        var byNetwork = ends.ToLookup(end => end.Interface.Network.Name);
        _ends = lab.Networks.ToDictionary(network => network.Name, network => byNetwork[network.Name].ToImmutableArray());
        _byAddress = ends.SelectMany(end => end.Interface.Addresses.Select(address => address.Address).Append(end.Interface.LinkLocal).Select(address => (address, end))).ToLookup(pair => pair.address, pair => pair.end);
        var sessions = lab.Nodes.OfType<Router>().SelectMany(router => router.Intent.Neighbors.Select(neighbor => new Session(router, neighbor, PeerOf(router, neighbor)))).ToList();
        _sessions = sessions.ToLookup(session => session.Router.Name);
        _clients = [.. sessions.Where(session => session.Neighbor.RouteReflectorClient).Select(session => session.Peer?.Name).OfType<string>()];
        _crossing = sessions.Select(session => (session, network: NetworkOf(session))).Where(pair => pair.network is not null).ToLookup(pair => pair.network!, pair => pair.session);
        _uses = lab.Networks.ToDictionary(network => network.Name, Classify);
    }

    public Lab Lab { get; }

    public ImmutableArray<LinkEnd> EndsOn(Network network) => _ends[network.Name];

    public NetworkUse UseOf(Network network) => _uses[network.Name];

    public IEnumerable<Network> Networks(params NetworkUse[] uses) => Lab.Networks.Where(network => uses.Contains(UseOf(network)));

    public IEnumerable<Session> SessionsOf(Node node) => _sessions[node.Name];

    /// <summary>Whether a route reflector of the lab has the node for a client.</summary>
    public bool IsReflectorClient(Node node) => _clients.Contains(node.Name);

    /// <summary>The kind of session that crosses the network.</summary>
    public SessionType SessionAcross(Network network) => _crossing[network.Name].Select(session => session.Type).DefaultIfEmpty().Max();

    /// <summary>Nodes one drawn network away.</summary>
    public IEnumerable<Node> NeighboursOf(Node node) => node.Interfaces
        .Where(link => UseOf(link.Network) is NetworkUse.Cable or NetworkUse.Segment or NetworkUse.Outside)
        .SelectMany(link => EndsOn(link.Network))
        .Select(end => end.Node)
        .Where(other => other.Name != node.Name)
        .DistinctBy(other => other.Name);

    private NetworkUse Classify(Network network)
    {
        var ends = EndsOn(network);
        var nodes = ends.Select(end => end.Node.Name).Distinct().Count();
        if (network.Type == NetworkType.Bmc || IsManagement(network, ends))
            return NetworkUse.Management;
        if (network.Type == NetworkType.External && nodes > 0)
            return NetworkUse.Outside;
        return nodes < 2 ? NetworkUse.Stub : ends.Length == 2 ? NetworkUse.Cable : NetworkUse.Segment;
    }

    /// <summary>Most of the routers are on it, nobody by it alone, and no routing depends on it.</summary>
    private bool IsManagement(Network network, ImmutableArray<LinkEnd> ends)
    {
        var routers = ends.Select(end => end.Node).OfType<Router>().Distinct().Count();
        return routers >= ManagedRouters
            && routers * 2 > Lab.Nodes.OfType<Router>().Count()
            && !_crossing[network.Name].Any()
            && ends.All(end => end.Node.Interfaces.Any(link => link.Network.Name != network.Name));
    }

    /// <summary>Who has the neighbor's address, preferably on the network that leads to it.</summary>
    private Node? PeerOf(Router router, BgpNeighbor neighbor)
    {
        var network = router.Interfaces.FirstOrDefault(link => link.Name == neighbor.Interface)?.Network;
        var owners = _byAddress[neighbor.Address].Where(end => end.Node != router).ToList();
        return owners.Find(end => end.Interface.Network == network)?.Node
            ?? owners.FirstOrDefault()?.Node
            ?? Lab.Nodes.FirstOrDefault(node => node != router && node.Loopbacks.Any(loopback => loopback.Address.Equals(neighbor.Address)));
    }

    private static string? NetworkOf(Session session) =>
        session.Router.Interfaces.FirstOrDefault(link => link.Name == session.Neighbor.Interface)?.Network.Name;
}
