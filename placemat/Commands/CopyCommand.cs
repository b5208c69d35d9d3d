using System.CommandLine;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat cp</c></summary>
internal static class CopyCommand
{
    public static Command Create(LabChoice labs)
    {
        var from = new Argument<string>("FROM") { Description = "A path, or NODE:PATH" };
        var to = new Argument<string>("TO") { Description = "A path, or NODE:PATH; relative to the node's own folder" };
        var command = new Command("cp", "Copy files and folders between the host and nodes") { from, to };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lab = labs.Existing(arguments);
            using var client = new LabClient(lab);
            var report = await client.StatusAsync(cancellationToken);
            return LabShell.Replace(["cp", "-r", "--", Resolve(lab, report, arguments.GetValue(from)!), Resolve(lab, report, arguments.GetValue(to)!)]);
        });
        return command;
    }

    /// <summary>Where the host finds what the user names.</summary>
    private static string Resolve(LabDirectory lab, LabReport report, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || name[..colon].Contains('/'))
            return name;
        var node = LabShell.RunningNode(report, name[..colon]);
        var path = name[(colon + 1)..];
        return path.StartsWith('/')
            ? $"/proc/{report.SupervisorPid}/root{path}"
            : Path.Combine(lab.NodeDirectory(node.Name), path);
    }
}
