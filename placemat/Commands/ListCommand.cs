using System.CommandLine;
using System.Globalization;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat list</c></summary>
internal static class ListCommand
{
    private const string Dead = "Dead";

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var json = JsonOption.Create();
        var command = new Command("list", "List this user's labs") { json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var listings = await Task.WhenAll(labs.Store.Labs().Select(name => DescribeAsync(labs.Store, labs.Store[name], cancellationToken)));
            if (arguments.GetValue(json))
                output.Json(listings, ApiJson.Default.IReadOnlyListLabListing);
            else
                Print(listings, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<LabListing> DescribeAsync(LabStore store, LabDirectory lab, CancellationToken cancellationToken)
    {
        if (!store.IsAlive(lab))
            return new() { Lab = lab.Lab, State = Dead, SupervisorPid = null, Nodes = 0, Started = null, Files = [] };
        try
        {
            using var client = new LabClient(lab);
            var report = await client.StatusAsync(cancellationToken);
            return new()
            {
                Lab = lab.Lab,
                State = report.State.ToString(),
                SupervisorPid = report.SupervisorPid,
                Nodes = report.Nodes.Count,
                Started = report.Started,
                Files = report.Files,
            };
        }
        catch (LabUnreachableException)
        {
            return new() { Lab = lab.Lab, State = nameof(LabState.Starting), SupervisorPid = lab.ReadSupervisorPid(), Nodes = 0, Started = null, Files = [] };
        }
    }

    private static void Print(IReadOnlyList<LabListing> listings, CommandOutput output)
    {
        output.Table(
            ["LAB", "STATE", "NODES", "SUPERVISOR", "STARTED", "FILES"],
            listings.Select(lab => (IReadOnlyList<string>)
            [
                lab.Lab,
                lab.State,
                lab.Nodes.ToString(CultureInfo.InvariantCulture),
                lab.SupervisorPid?.ToString(CultureInfo.InvariantCulture) ?? "",
                lab.Started?.ToString("u", CultureInfo.InvariantCulture) ?? "",
                string.Join(' ', lab.Files),
            ]));
        if (listings.Any(lab => lab.State == Dead))
            output.Error.WriteLine("placemat: a dead lab is what a crash left behind; remove it with: placemat reap");
    }
}
