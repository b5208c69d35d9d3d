using System.Globalization;
using Neco.Net.Netlink;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Routing;

/// <summary>The routes of a node as its kernel has them.</summary>
internal static class KernelRoutes
{
    /// <exception cref="LabException">The node is off.</exception>
    public static IReadOnlyList<RouteReport> Read(NodeLifecycle node, uint table)
    {
        var socket = node.Namespace?.Netlink ?? throw new LabException($"{node.Name} is off; switch it on with: placemat start {node.Name}");
        var names = socket.DumpLinks().ToDictionary(link => link.Index, link => link.Name);
        return
        [
            .. socket.DumpRoutes(table).OrderBy(route => route.Destination, PrefixOrder.Comparer).Select(route => new RouteReport
            {
                Prefix = route.Destination.ToString(),
                Type = route.Type.ToString().ToLowerInvariant(),
                Protocol = route.Protocol.ToString().ToLowerInvariant(),
                Table = table == Route.MainTable ? "main" : table.ToString(CultureInfo.InvariantCulture),
                Metric = route.Metric,
                NextHops = [.. route.NextHops.Select(hop => new NextHopReport(hop.Gateway?.ToString(), hop.Link.IsNone ? null : names.GetValueOrDefault(hop.Link.Index)))],
            }),
        ];
    }
}
