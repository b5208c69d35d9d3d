using Placemat.Api;
using Placemat.Model;
using Placemat.Routing;

namespace Placemat.Lifecycle;

/// <summary>Waits until every BGP session between routers of the lab is established and guarded by BFD where it shall be.</summary>
internal sealed class Readiness(LabLifecycle lab, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <returns>What is missing when the limit has passed; nothing when all is ready.</returns>
    public async Task<IReadOnlyList<string>> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var expected = lab.Nodes.Where(node => Expected(node).Any()).ToList();
        var started = time.GetTimestamp();
        while (true)
        {
            var missing = await MissingAsync(expected, cancellationToken);
            // Once ready, a router is not asked again: what happens to it later is life, not start-up.
            expected.RemoveAll(node => !missing.ContainsKey(node.Name));
            if (expected.Count == 0)
                return [];
            if (time.GetElapsedTime(started) > limit)
                return [.. missing.Values.SelectMany(sessions => sessions)];
            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    private async Task<Dictionary<string, List<string>>> MissingAsync(IReadOnlyList<NodeLifecycle> nodes, CancellationToken cancellationToken)
    {
        var sessions = await Task.WhenAll(nodes.Select(node => RouterSessions.ReadAsync(node, time, cancellationToken)));
        return nodes
            .Zip(sessions, (node, reports) => (node.Name, Missing: Missing(node, reports)))
            .Where(pair => pair.Missing.Count > 0)
            .ToDictionary(pair => pair.Name, pair => pair.Missing);
    }

    private List<string> Missing(NodeLifecycle node, IReadOnlyList<SessionReport> sessions) =>
        [.. Expected(node).Select(neighbor => Complaint(node.Name, neighbor, sessions)).OfType<string>()];

    private static string? Complaint(string router, string neighbor, IReadOnlyList<SessionReport> sessions) =>
        sessions.FirstOrDefault(session => session.Neighbor == neighbor) switch
        {
            null => $"{router}: the session with {neighbor} does not exist",
            { IsUp: true } => null,
            { State: nameof(BgpState.Established) } session => $"{router}: BFD with {neighbor} is {session.Bfd}",
            var session => $"{router}: BGP with {neighbor} is {session.State}{(session.LastError is null ? "" : $" ({session.LastError})")}",
        };

    /// <summary>Sessions whose other end is in the lab; whoever is outside may be away.</summary>
    private IEnumerable<string> Expected(NodeLifecycle node) => node.Plan.Node is Router router
        ? router.Intent.Neighbors.Where(neighbor => lab.Plan.Lab.HasAddress(neighbor.Address)).Select(neighbor => neighbor.Name)
        : [];
}
