using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Placemat.Spec;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Finds the one router at the other end of a network, and the sessions to have with it.</summary>
internal sealed class CablePeers(ILookup<string, RouterEnd> byNetwork, ProblemList problems)
{
    /// <summary>The peer once for each session, IPv4 first; nothing with the reason reported.</summary>
    /// <param name="neighbor">A neighbor that names its interface and no address.</param>
    /// <param name="near">The own interface.</param>
    public ImmutableArray<Peer> Find(NeighborSpec neighbor, RouterEnd near)
    {
        var name = neighbor.Interface!;
        var others = byNetwork[near.Link.Network.Name].Where(end => end.Router != near.Router).ToList();
        if (others is [var far])
            return neighbor.IsUnnumbered ? Unnumbered(neighbor.Unnumbered!, near, far) : ByFamily(name, near, far);
        if (others.Count == 0)
            problems.Error(name.Mark, $"no other router is on the network \"{near.Link.Network.Name}\"", "add the peer's address and asn");
        else
            ReportSeveral(neighbor, near, others);
        return [];
    }

    private void ReportSeveral(NeighborSpec neighbor, RouterEnd near, List<RouterEnd> others)
    {
        var several = $"the network \"{near.Link.Network.Name}\" leads to several routers";
        var choice = others.SelectMany(other => other.Link.Addresses.Select(address => $"{address.Address} ({other.Router.Name})")).ToList();
        if (neighbor.IsUnnumbered)
            problems.Error(neighbor.Unnumbered!.Mark, $"{several}, but an unnumbered link has two ends", "give each pair of routers a network of their own");
        else if (choice.Count == 0)
            problems.Error(neighbor.Interface!.Mark, several, "give their interfaces addresses, and add address with one of them");
        else
            problems.Error(neighbor.Interface!.Mark, several, $"add address, with one of: {string.Join(", ", choice)}");
    }

    /// <summary>One session over the addresses that both ends have without being given any; it carries both families.</summary>
    private ImmutableArray<Peer> Unnumbered(Located<bool> unnumbered, RouterEnd near, RouterEnd far)
    {
        if (far.Router.Spec.NeighborsAreRight && !far.Router.Spec.Neighbors.Any(back => back.IsUnnumbered && Names(back.Interface, far)))
        {
            problems.Error(
                unnumbered.Mark,
                $"{far.Router.Called} has no unnumbered neighbor on \"{far.Link.Network.Name}\", so it would not answer",
                $"add {{interface: {far.Link.Network.Name}, unnumbered: true}} to its neighbors, or leave unnumbered out here");
        }

        return [PeerAt(far.Link.LinkLocal, near, far)];
    }

    /// <summary>One session for each family in which both ends have addresses.</summary>
    private ImmutableArray<Peer> ByFamily(Located<string> name, RouterEnd near, RouterEnd far)
    {
        var sessions = ImmutableArray.CreateBuilder<Peer>();
        foreach (var (family, label) in new[] { (AddressFamily.InterNetwork, "IPv4"), (AddressFamily.InterNetworkV6, "IPv6") })
        {
            var own = Numbered(near, family);
            var theirs = Numbered(far, family);
            if (theirs.Find(address => near.Link.Addresses.Any(mine => mine.Network.Contains(address))) is { } address)
                sessions.Add(PeerAt(address, near, far));
            else if (own.Count > 0 && theirs.Count > 0)
            {
                if (AreKnown(near, far))
                    problems.Error(name.Mark, $"{near.Router.Called} and {far.Router.Called} have no {label} addresses of one prefix on \"{near.Link.Network.Name}\"", "correct the addresses");
                return [];
            }
        }

        if (sessions.Count == 0 && AreKnown(near, far))
            problems.Error(name.Mark, $"{near.Router.Called} and {far.Router.Called} have no addresses of one family on \"{near.Link.Network.Name}\"", "give both interfaces addresses, or both neighbors unnumbered: true");
        return sessions.ToImmutable();
    }

    private static bool AreKnown(RouterEnd near, RouterEnd far) => near.Router.AddressesAreKnown && far.Router.AddressesAreKnown;

    private static List<IPAddress> Numbered(RouterEnd end, AddressFamily family) =>
        [.. end.Link.Addresses.Select(address => address.Address).Where(address => address.AddressFamily == family && !address.IsIPv6LinkLocal)];

    private static bool Names(Located<string>? name, RouterEnd end) => name is not null && (name.Value == end.Link.Name || name.Value == end.Link.Network.Name);

    private static Peer PeerAt(IPAddress address, RouterEnd near, RouterEnd far) => new(address, far.Router.Name, far.Router.Spec.Asn?.Value, near.Link);
}
