using System.Collections.Immutable;
using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Finds who is at the other end of a BGP session, so that a file need not say what it says elsewhere already.</summary>
internal sealed class PeerFinder
{
    private readonly ILookup<string, RouterEnd> _byNetwork;
    private readonly ILookup<IPAddress, PlacedNode<RouterSpec>> _byAddress;
    private readonly CablePeers _cables;
    private readonly ProblemList _problems;

    public PeerFinder(IReadOnlyList<PlacedNode<RouterSpec>> routers, ProblemList problems)
    {
        _problems = problems;
        _byNetwork = routers.SelectMany(router => router.Interfaces.Select(link => new RouterEnd(router, link))).ToLookup(end => end.Link.Network.Name);
        _byAddress = routers.SelectMany(router => RouterAddresses.Of(router).Select(address => (router, address))).ToLookup(pair => pair.address, pair => pair.router);
        _cables = new(_byNetwork, problems);
    }

    /// <summary>The peer that <paramref name="neighbor"/> describes, once for each session with it; nothing with the reason reported.</summary>
    public ImmutableArray<Peer> Find(NeighborSpec neighbor, PlacedNode<RouterSpec> node)
    {
        Interface? link = null;
        if (neighbor.Interface is { } name && (link = InterfaceNames.Find(name, node, _problems)) is null)
            return [];
        var found = neighbor.Address is { } address ? ByAddress(address, link, neighbor, node)
            : link is not null && neighbor.PeerIsRight ? _cables.Find(neighbor, new(node, link))
            : [];
        if (found.IsEmpty)
            return [];
        var (_, router, known, _) = found[0];
        if (neighbor.Asn is { } asn)
        {
            if (known is not null && known != asn.Value)
                _problems.Error(asn.Mark, $"the AS number of \"{router}\" is {known}, not {asn.Value}", "correct it, or leave asn out");
            return [.. found.Select(peer => peer with { Asn = asn.Value })];
        }

        if (router is null && neighbor.PeerIsRight)
            _problems.Error(neighbor.Mark, $"the AS number of {found[0].Address} is unknown, because no router of the lab has that address there", "add asn: 64512, for example");
        return found;
    }

    private ImmutableArray<Peer> ByAddress(Located<IPAddress> address, Interface? link, NeighborSpec neighbor, PlacedNode<RouterSpec> node)
    {
        if (RouterAddresses.Of(node).Contains(address.Value))
        {
            _problems.Error(address.Mark, $"{address.Value} is an address of {node.Called} itself", "write the peer's address");
            return [];
        }

        // A link-local address may be on any link, so only the file can say on which.
        var facing = link ?? (address.Value.IsIPv6LinkLocal ? null : node.Interfaces.FirstOrDefault(own => Reaches(own, address.Value)));
        // Sessions over several links find their way by routes; all others need the peer on a link, whose signal they watch.
        if (neighbor.Multihop is null && neighbor.PeerIsRight && node.AddressesAreKnown && (facing is null || !Reaches(facing, address.Value)))
        {
            ReportUnreachable(address, facing, node);
            return [];
        }

        var owner = facing is null
            ? _byAddress[address.Value].FirstOrDefault()
            : _byNetwork[facing.Network.Name].FirstOrDefault(other => other.Has(address.Value))?.Router;
        return [new(address.Value, owner?.Name, owner?.Spec.Asn?.Value, facing)];
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

    private static bool Reaches(Interface link, IPAddress address) =>
        address.IsIPv6LinkLocal || link.Addresses.Any(own => own.Network.Contains(address));
}
