using System.Net;
using System.Net.Sockets;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Finds who is at the other end of a BGP session, so that a file need not say what it says elsewhere already.</summary>
internal sealed class PeerFinder
{
    private readonly ILookup<string, (PlacedNode<RouterSpec> Router, Interface Link)> _byNetwork;
    private readonly ILookup<IPAddress, PlacedNode<RouterSpec>> _byAddress;
    private readonly ProblemList _problems;

    public PeerFinder(IReadOnlyList<PlacedNode<RouterSpec>> routers, ProblemList problems)
    {
        _problems = problems;
        _byNetwork = routers.SelectMany(router => router.Interfaces.Select(link => (router, link))).ToLookup(pair => pair.link.Network.Name);
        _byAddress = routers.SelectMany(router => RouterAddresses.Of(router).Select(address => (router, address))).ToLookup(pair => pair.address, pair => pair.router);
    }

    /// <summary>The peer that <paramref name="neighbor"/> describes, or null with the reason reported.</summary>
    public Peer? Find(NeighborSpec neighbor, PlacedNode<RouterSpec> node)
    {
        Interface? link = null;
        if (neighbor.Interface is { } name && (link = InterfaceNames.Find(name, node, _problems)) is null)
            return null;
        var found = neighbor.Address is { } address ? ByAddress(address, link, neighbor, node)
            : link is not null && neighbor.PeerIsRight ? ByInterface(neighbor.Interface!, link, node)
            : null;
        if (found is null)
            return null;
        if (neighbor.Asn is { } asn)
        {
            if (found.Asn is { } known && known != asn.Value)
                _problems.Error(asn.Mark, $"the AS number of \"{found.Router}\" is {known}, not {asn.Value}", "correct it, or leave asn out");
            return found with { Asn = asn.Value };
        }

        if (found.Router is null && neighbor.PeerIsRight)
            _problems.Error(neighbor.Mark, $"the AS number of {found.Address} is unknown, because no router of the lab has that address there", "add asn: 64512, for example");
        return found;
    }

    private Peer? ByAddress(Located<IPAddress> address, Interface? link, NeighborSpec neighbor, PlacedNode<RouterSpec> node)
    {
        if (RouterAddresses.Of(node).Contains(address.Value))
        {
            _problems.Error(address.Mark, $"{address.Value} is an address of {node.Called} itself", "write the peer's address");
            return null;
        }

        // A link-local address may be on any link, so only the file can say on which.
        var facing = link ?? (address.Value.IsIPv6LinkLocal ? null : node.Interfaces.FirstOrDefault(own => Reaches(own, address.Value)));
        // Sessions over several links find their way by routes; all others need the peer on a link, whose signal they watch.
        if (neighbor.Multihop is null && neighbor.PeerIsRight && node.AddressesAreKnown && (facing is null || !Reaches(facing, address.Value)))
        {
            ReportUnreachable(address, facing, node);
            return null;
        }

        var owner = facing is null
            ? _byAddress[address.Value].FirstOrDefault()
            : _byNetwork[facing.Network.Name].FirstOrDefault(other => other.Link.Addresses.Any(far => far.Address.Equals(address.Value))).Router;
        return new(address.Value, owner?.Name, owner?.Spec.Asn?.Value, facing?.Name);
    }

    private void ReportUnreachable(Located<IPAddress> address, Interface? facing, PlacedNode<RouterSpec> node)
    {
        if (address.Value.IsIPv6LinkLocal)
            _problems.Error(address.Mark, $"{address.Value} may be on any link", "add interface, with the one that leads to it");
        else if (facing is null)
            _problems.Error(address.Mark, $"{address.Value} is on no network of {node.Called}", "correct the address, or add multihop: 2, for example");
        else
            _problems.Error(address.Mark, $"{address.Value} is not on {facing.Name} of {node.Called}", "correct the address, or leave interface out");
    }

    private Peer? ByInterface(Located<string> name, Interface link, PlacedNode<RouterSpec> node)
    {
        var network = link.Network.Name;
        var others = _byNetwork[network].Where(other => other.Router != node).ToList();
        if (others.Count == 0)
        {
            _problems.Error(name.Mark, $"no other router is on the network \"{network}\"", "add the peer's address and asn");
            return null;
        }

        if (others.Count > 1)
        {
            var choice = others.SelectMany(other => other.Link.Addresses.Select(address => $"{address.Address} ({other.Router.Name})"));
            _problems.Error(name.Mark, $"the network \"{network}\" leads to several routers", $"add address, with one of: {string.Join(", ", choice)}");
            return null;
        }

        var (router, far) = others[0];
        var candidates = far.Addresses.Select(address => address.Address).Where(address => Reaches(link, address)).ToList();
        if (candidates.Count == 0)
        {
            if (node.AddressesAreKnown && router.AddressesAreKnown)
                _problems.Error(name.Mark, $"{node.Called} and {router.Called} have no addresses of one prefix on \"{network}\"", "give both interfaces addresses");
            return null;
        }

        // IPv4 first: one session for each family is declared by address.
        var chosen = candidates.Find(address => address.AddressFamily == AddressFamily.InterNetwork) ?? candidates[0];
        return new(chosen, router.Name, router.Spec.Asn?.Value, link.Name);
    }

    private static bool Reaches(Interface link, IPAddress address) =>
        address.IsIPv6LinkLocal || link.Addresses.Any(own => own.Network.Contains(address));
}
