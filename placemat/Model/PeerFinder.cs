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
        _byAddress = routers
            .SelectMany(router => router.Interfaces.SelectMany(link => link.Addresses).Concat(router.Spec.Loopbacks.Select(loopback => loopback.Value)).Select(address => (router, address.Address)))
            .ToLookup(pair => pair.Address, pair => pair.router);
    }

    /// <summary>The peer that <paramref name="neighbor"/> describes, or null with the reason reported.</summary>
    public Peer? Find(NeighborSpec neighbor, PlacedNode<RouterSpec> node)
    {
        if (neighbor.Interface is null && neighbor.Address is null)
        {
            _problems.Error(neighbor.Mark, "a neighbor needs \"interface\" or \"address\"", "name the interface or network that leads to it, or write its address");
            return null;
        }

        Interface? link = null;
        if (neighbor.Interface is { } name && (link = InterfaceNames.Find(name, node, _problems)) is null)
            return null;
        var found = neighbor.Address is { } address ? ByAddress(address, link, node) : ByInterface(neighbor.Interface!, link!, node);
        if (found is null)
            return null;
        if (neighbor.Asn is { } asn)
        {
            if (found.Asn is { } known && known != asn.Value)
                _problems.Error(asn.Mark, $"the AS number of \"{found.Router}\" is {known}, not {asn.Value}", "correct it, or leave asn out");
            return found with { Asn = asn.Value };
        }

        if (found.Asn is null && found.Router is null)
            _problems.Error(neighbor.Mark, $"no router of the lab has the address {found.Address}, so its AS number is unknown", "write asn: 64512, for example");
        return found;
    }

    private Peer ByAddress(Located<IPAddress> address, Interface? link, PlacedNode<RouterSpec> node)
    {
        var owner = _byAddress[address.Value].FirstOrDefault(router => router != node);
        var facing = link ?? node.Interfaces.FirstOrDefault(own => own.Addresses.Any(mine => mine.Network.Contains(address.Value)));
        return new(address.Value, owner?.Name, owner?.Spec.Asn?.Value, facing?.Name);
    }

    private Peer? ByInterface(Located<string> name, Interface link, PlacedNode<RouterSpec> node)
    {
        var others = _byNetwork[link.Network.Name].Where(pair => pair.Router != node).ToList();
        if (others.Count == 0)
        {
            _problems.Error(name.Mark, $"no other router is on the network \"{link.Network.Name}\"", "write the peer's address and asn");
            return null;
        }

        if (others.Count > 1)
        {
            _problems.Error(
                name.Mark,
                $"several routers are on the network \"{link.Network.Name}\"",
                $"write address: with one of {string.Join(", ", others.SelectMany(other => other.Link.Addresses.Select(address => $"{address.Address} ({other.Router.Name})")))}");
            return null;
        }

        var (router, far) = others[0];
        var families = link.Addresses.Select(address => address.Address.AddressFamily).ToHashSet();
        var candidates = far.Addresses.Select(address => address.Address).Where(address => families.Contains(address.AddressFamily)).ToList();
        if (candidates.Count == 0)
        {
            _problems.Error(name.Mark, $"\"{router.Name}\" and \"{node.Name}\" have no addresses of one family on \"{link.Network.Name}\"", "give both interfaces addresses");
            return null;
        }

        // IPv4 first: one session for each family is declared by address.
        var chosen = candidates.Find(address => address.AddressFamily == AddressFamily.InterNetwork) ?? candidates[0];
        return new(chosen, router.Name, router.Spec.Asn?.Value, link.Name);
    }
}
