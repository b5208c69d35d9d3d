using System.CommandLine;
using System.Globalization;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat status</c></summary>
internal static class StatusCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var json = JsonOption.Create();
        var command = new Command("status", "Show the lab and every node in it") { json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new LabClient(labs.Existing(arguments));
            var report = await client.StatusAsync(cancellationToken);
            VersionNote.Write(client, output);
            if (arguments.GetValue(json))
                output.Json(report, ApiJson.Default.LabReport);
            else
                Print(report, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(LabReport report, CommandOutput output)
    {
        output.Out.WriteLine($"{report.Lab}: {report.State}, {Quantity.Of(report.Nodes.Count, "node")}, {Quantity.Of(report.Networks.Count, "network")}, supervisor {report.SupervisorPid}");
        output.Table(
            ["NODE", "KIND", "STATE", "ADDRESSES", "PROGRAMS", "RESTARTS", "FAULTS"],
            report.Nodes.Select(node => (IReadOnlyList<string>)
            [
                node.Name,
                node.Kind,
                node.State.ToString(),
                string.Join(' ', node.Addresses),
                string.Join(' ', node.Programs.Select(program => program.State == ProgramState.Running ? program.Name : $"{program.Name}({program.State})")),
                node.Restarts.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', node.Interfaces.Where(link => link.Fault != LinkFault.None).Select(link => $"{link.Name}:{link.Fault}")),
            ]));
    }
}
