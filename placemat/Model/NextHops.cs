using System.Collections.Immutable;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>
/// Keeps link-local next hops on their link. Told to a peer on another link, such an address would lead nowhere, and silently so,
/// because every link seems to have it.
/// </summary>
internal static class NextHops
{
    /// <summary>
    /// Lets a router with unnumbered neighbors name itself to its internal peers where it must: for every route if one of those
    /// neighbors is internal, else for routes from outside. To external peers it does so anyway.
    /// </summary>
    /// <param name="asn">The router's own AS number.</param>
    public static ImmutableArray<NeighborSessions> KeepOnLink(ImmutableArray<NeighborSessions> neighbors, uint? asn)
    {
        var unnumbered = neighbors.SelectMany(neighbor => neighbor.Sessions).Where(session => session.Address.IsIPv6LinkLocal).ToList();
        if (unnumbered.Count == 0)
            return neighbors;
        var least = unnumbered.Exists(session => session.Asn == asn) ? NextHopSelf.Always : NextHopSelf.External;
        return [.. neighbors.Select(neighbor => neighbor with { Sessions = [.. neighbor.Sessions.Select(session => AtLeast(session, least, asn))] })];
    }

    private static BgpNeighbor AtLeast(BgpNeighbor session, NextHopSelf least, uint? asn) =>
        session.Asn == asn && session.NextHopSelf < least ? session with { NextHopSelf = least } : session;
}
