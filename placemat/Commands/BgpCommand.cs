using System.CommandLine;
using System.Globalization;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat bgp</c></summary>
internal static class BgpCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var json = JsonOption.Create();
        var node = new Argument<string?>("NODE") { Description = "One router; all when left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("bgp", "List BGP sessions and their BFD state") { node, json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new LabClient(labs.Existing(arguments));
            var sessions = await client.SessionsAsync(arguments.GetValue(node), cancellationToken);
            VersionNote.Write(client, output);
            if (arguments.GetValue(json))
                output.Json(sessions, ApiJson.Default.IReadOnlyListSessionReport);
            else
                Print(sessions, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(IReadOnlyList<SessionReport> sessions, CommandOutput output) => output.Table(
        ["ROUTER", "ASN", "NEIGHBOR", "ADDRESS", "ASN", "STATE", "BFD", "UPTIME", "IN", "OUT", "LAST ERROR"],
        sessions.Select(session => (IReadOnlyList<string>)
        [
            session.Router,
            session.LocalAsn.ToString(CultureInfo.InvariantCulture),
            session.Neighbor,
            session.Address,
            session.NeighborAsn.ToString(CultureInfo.InvariantCulture),
            session.State,
            session.Bfd,
            session.UptimeSeconds is { } uptime ? $"{uptime:0} s" : "",
            session.RoutesImported?.ToString(CultureInfo.InvariantCulture) ?? "",
            session.RoutesExported?.ToString(CultureInfo.InvariantCulture) ?? "",
            session.LastError ?? "",
        ]));
}
