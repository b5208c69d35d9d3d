using Placemat.Api;
using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Routing.Bird;

namespace Placemat.Routing;

/// <summary>The BGP sessions of a node as the API shows them.</summary>
internal static class RouterSessions
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Every session that the node shall have. A router that cannot be asked has them all, down, with the reason.</summary>
    public static async Task<IReadOnlyList<SessionReport>> ReadAsync(NodeLifecycle node, TimeProvider time, CancellationToken cancellationToken)
    {
        if (node.Plan.Node is not Router router)
            return [];
        if (node.State != PowerState.On && node.State != PowerState.PoweringOn)
            return Down(router, "the router is off");
        try
        {
            var sessions = await new BirdControl(BirdPlan.SocketOf(router.Name), Limit, time).ListBgpSessionsAsync(cancellationToken);
            var guarded = router.Intent.Neighbors.Where(neighbor => neighbor.Bfd).Select(neighbor => neighbor.Name).ToHashSet(StringComparer.Ordinal);
            return [.. sessions.Select(session => Report(router.Name, session, guarded.Contains(session.Neighbor)))];
        }
        catch (BirdControlException error)
        {
            return Down(router, error.Message);
        }
    }

    private static SessionReport Report(string router, BgpSession session, bool guarded) => new()
    {
        Router = router,
        Neighbor = session.Neighbor,
        Address = session.Address.ToString(),
        LocalAsn = session.LocalAsn,
        NeighborAsn = session.NeighborAsn,
        State = session.State.ToString(),
        // BIRD forgets a BFD session together with the link under it.
        Bfd = session.Bfd?.ToString() ?? (guarded ? nameof(BfdState.Down) : SessionReport.NoBfd),
        UptimeSeconds = session.Uptime?.TotalSeconds,
        RoutesImported = session.Channels.Sum(channel => channel.Imported),
        RoutesExported = session.Channels.Sum(channel => channel.Exported),
        LastError = session.LastError,
    };

    private static IReadOnlyList<SessionReport> Down(Router router, string reason) =>
    [
        .. router.Intent.Neighbors.Select(neighbor => new SessionReport
        {
            Router = router.Name,
            Neighbor = neighbor.Name,
            Address = neighbor.Address.ToString(),
            LocalAsn = router.Intent.Asn,
            NeighborAsn = neighbor.Asn,
            State = nameof(BgpState.Down),
            Bfd = neighbor.Bfd ? nameof(BfdState.Down) : SessionReport.NoBfd,
            UptimeSeconds = null,
            RoutesImported = null,
            RoutesExported = null,
            LastError = reason,
        }),
    ];
}
