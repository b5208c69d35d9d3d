using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Routing;

internal static class RouterSessions
{
    public static Task<IReadOnlyList<SessionReport>> ReadAsync(NodeLifecycle node, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SessionReport>>([]);
}
