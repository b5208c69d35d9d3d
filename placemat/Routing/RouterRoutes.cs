using System.Globalization;
using Neco.Net.Netlink;
using Placemat.Api;
using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Routing.Bird;
using Placemat.Spec;

namespace Placemat.Routing;

/// <summary>The routes of a node: its kernel's, or those of a table that only its routing engine has.</summary>
internal static class RouterRoutes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <param name="node">Whose.</param>
    /// <param name="table">Null for the kernel's main table; else a kernel table's number or the name of a router's table.</param>
    /// <param name="time">Measures the limit for the routing engine's answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<IReadOnlyList<RouteReport>> ReadAsync(NodeLifecycle node, string? table, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(table))
            return KernelRoutes.Read(node, Route.MainTable);
        if (uint.TryParse(table, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return KernelRoutes.Read(node, number);

        var router = (node.Plan.Node as Router)?.Intent;
        var known = router?.Tables.Select(one => one.Name).Append(RouteTable.Main).ToList() ?? [];
        if (router is null || !known.Contains(table))
            throw new UnknownNameException($"{node.Name} has no table \"{table}\"; {Spelling.Suggest(table, known)}");
        var control = new BirdControl(BirdPlan.SocketOf(node.Name), Limit, time);
        try
        {
            List<TableRoute> routes = [];
            foreach (var family in BirdFamily.Of(router))
                routes.AddRange(await control.ListRoutesAsync(table, family, cancellationToken));
            return [.. routes.OrderBy(route => route.Prefix, PrefixOrder.Comparer).Select(route => Report(route, table))];
        }
        catch (BirdControlException error)
        {
            throw new LabException($"{node.Name}: {error.Message}", error);
        }
    }

    private static RouteReport Report(TableRoute route, string table) => new()
    {
        Prefix = route.Prefix.ToString(),
        Type = route.Kind.ToString().ToLowerInvariant(),
        Protocol = route.Protocol,
        Table = table,
        Metric = 0,
        NextHops = [.. route.NextHops.Select(hop => new NextHopReport(hop.Gateway?.ToString(), hop.Interface))],
    };
}
