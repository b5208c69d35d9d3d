using System.Globalization;
using Neco.Net.Netlink;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Routing;

internal static class RouterRoutes
{
    public static Task<IReadOnlyList<RouteReport>> ReadAsync(NodeLifecycle node, string? table, CancellationToken cancellationToken) =>
        Task.FromResult(RouteReports.Read(node, uint.TryParse(table, CultureInfo.InvariantCulture, out var n) ? n : Route.MainTable));
}
