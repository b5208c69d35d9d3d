using System.CommandLine;
using System.Globalization;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat routes</c></summary>
internal static class RoutesCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var json = JsonOption.Create();
        var node = new Argument<string>("NODE") { Description = "Which node" };
        var table = new Option<string?>("--table") { Description = "A table of the router that the kernel does not have, or a kernel table's number; by default the kernel's main table", HelpName = "TABLE" };
        var command = new Command("routes", "List the routes of a node") { node, table, json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new LabClient(labs.Existing(arguments));
            var routes = await client.RoutesAsync(arguments.GetValue(node)!, arguments.GetValue(table), cancellationToken);
            VersionNote.Write(client, output);
            if (arguments.GetValue(json))
                output.Json(routes, ApiJson.Default.IReadOnlyListRouteReport);
            else
                Print(routes, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(IReadOnlyList<RouteReport> routes, CommandOutput output) => output.Table(
        ["PREFIX", "TYPE", "NEXT HOPS", "PROTOCOL", "METRIC"],
        routes.Select(route => (IReadOnlyList<string>)
        [
            route.Prefix,
            route.Type,
            string.Join(", ", route.NextHops.Select(hop => string.Join(' ', new[] { hop.Gateway, hop.Interface }.OfType<string>()))),
            route.Protocol,
            route.Metric.ToString(CultureInfo.InvariantCulture),
        ]));
}
