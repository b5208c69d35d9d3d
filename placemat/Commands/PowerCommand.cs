using System.CommandLine;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat start</c> and <c>placemat stop</c></summary>
internal static class PowerCommand
{
    public static Command CreateStart(LabChoice labs, CommandOutput output) =>
        Create("start", "Switch nodes on", "on", labs, output, (client, node, token) => client.StartNodeAsync(node, token));

    public static Command CreateStop(LabChoice labs, CommandOutput output) =>
        Create("stop", "Cut the power of nodes", "off", labs, output, (client, node, token) => client.StopNodeAsync(node, token));

    private static Command Create(string name, string description, string result, LabChoice labs, CommandOutput output, Func<LabClient, string, CancellationToken, Task> act)
    {
        var nodes = new Argument<string[]>("NODE") { Arity = ArgumentArity.OneOrMore, Description = "Which nodes" };
        var command = new Command(name, description) { nodes };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new LabClient(labs.Existing(arguments));
            // All names are looked at before anything is done.
            var lab = await client.StatusAsync(cancellationToken);
            foreach (var node in arguments.GetValue(nodes)!)
                lab.Find(node);
            foreach (var node in arguments.GetValue(nodes)!)
            {
                await act(client, node, cancellationToken);
                await output.Out.WriteLineAsync($"{node}: {result}");
            }

            VersionNote.Write(client, output);
            return ExitCode.Success;
        });
        return command;
    }
}
