using System.CommandLine;
using Placemat.Lifecycle;
using Placemat.Plan;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary><c>placemat logs</c></summary>
internal static class LogsCommand
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var node = new Argument<string>("NODE") { Description = $"A node, or {UplinkPlan.Interface}" };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on as the log grows, until Ctrl-C or the lab's end" };
        var command = new Command("logs", "Show what the programs of a node said") { node, follow };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(labs.Existing(arguments), arguments.GetValue(node)!, arguments.GetValue(follow), output.Out, TimeProvider.System, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LabDirectory lab, string node, bool follow, TextWriter writer, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(lab.Path))
            throw new UnknownNameException($"the lab \"{lab.Lab}\" is not up; see what is with: placemat list");
        var known = Directory.EnumerateDirectories(Path.Combine(lab.Path, "nodes")).Select(path => Path.GetFileName(path)!).Append(UplinkPlan.Interface).ToList();
        if (!known.Contains(node))
            throw new UnknownNameException($"there is no node \"{node}\"; {Spelling.Suggest(node, known)}");

        var path = lab.NodeLog(node);
        if (File.Exists(path + ".1"))
            await CopyAsync(path + ".1", 0, writer, cancellationToken);
        var position = await CopyAsync(path, 0, writer, cancellationToken);
        while (follow && Directory.Exists(lab.Path))
        {
            await Task.Delay(Poll, time, cancellationToken);
            // A shorter file is a new one: the old was full.
            if (File.Exists(path) && new FileInfo(path).Length < position)
            {
                await CopyAsync(path + ".1", position, writer, cancellationToken);
                position = 0;
            }

            position = await CopyAsync(path, position, writer, cancellationToken);
        }

        return ExitCode.Success;
    }

    /// <summary>Copies the file from <paramref name="position"/> on; returns where it ended.</summary>
    private static async Task<long> CopyAsync(string path, long position, TextWriter writer, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return position;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = Math.Min(position, file.Length);
        using var reader = new StreamReader(file);
        await writer.WriteAsync((await reader.ReadToEndAsync(cancellationToken)).AsMemory(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
        return file.Position;
    }
}
