using System.CommandLine;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat link</c></summary>
internal static class LinkCommand
{
    public static Command Create(LabChoice labs, CommandOutput output) => new("link", "Break and mend cables")
    {
        Create("cut", "Let no frame pass, with the signal still good: only a protocol can notice", LinkAction.Cut, labs, output),
        Create("join", "Undo cut", LinkAction.Join, labs, output),
        Create("down", "Take the signal away from the node's end", LinkAction.Down, labs, output),
        Create("up", "Undo down", LinkAction.Up, labs, output),
    };

    private static Command Create(string name, string description, LinkAction action, LabChoice labs, CommandOutput output)
    {
        var end = new Argument<string>("END") { Description = "NODE:INTERFACE, NODE:NETWORK, NODE (all its cables) or NETWORK (all its cables)" };
        var other = new Argument<string?>("OTHER") { Description = "Another node: only cables to networks that both are on", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name, description) { end, other };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = new LabClient(labs.Existing(arguments));
            foreach (var changed in await client.SwitchLinkAsync(new() { Action = action, End = arguments.GetValue(end)!, OtherEnd = arguments.GetValue(other) }, cancellationToken))
                await output.Out.WriteLineAsync($"{changed}: {name}");
            VersionNote.Write(client, output);
            return ExitCode.Success;
        });
        return command;
    }
}
