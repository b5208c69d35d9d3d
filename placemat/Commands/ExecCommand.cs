using System.CommandLine;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat exec</c> and <c>placemat shell</c></summary>
internal static class ExecCommand
{
    public static Command CreateExec(LabChoice labs)
    {
        var node = new Argument<string>("NODE") { Description = "Where to run" };
        var words = new Argument<string[]>("COMMAND") { Description = "Program and arguments, after --", Arity = ArgumentArity.OneOrMore, CaptureRemainingTokens = true };
        var command = new Command("exec", "Run a program in a node; the exit code is the program's") { node, words };
        command.SetAction((arguments, cancellationToken) => RunAsync(labs, arguments, arguments.GetValue(node)!, arguments.GetValue(words)!, cancellationToken));
        return command;
    }

    public static Command CreateShell(LabChoice labs)
    {
        var node = new Argument<string>("NODE") { Description = "Where to run" };
        var command = new Command("shell", "Open a shell in a node") { node };
        command.SetAction((arguments, cancellationToken) =>
        {
            var name = arguments.GetValue(node)!;
            var shell = Environment.GetEnvironmentVariable("SHELL") is { Length: > 0 } own ? own : "/bin/sh";
            // Shells of the bash family show this before every prompt, so that nobody forgets where they are.
            return RunAsync(labs, arguments, name, ["env", $"PROMPT_COMMAND=PS1='[{name}] \\w\\$ '", shell, "-i"], cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(LabChoice labs, ParseResult arguments, string node, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        using var client = new LabClient(labs.Existing(arguments));
        var lab = await client.StatusAsync(cancellationToken);
        var report = LabShell.RunningNode(lab, node);
        return LabShell.Replace(LabShell.Command(lab.SupervisorPid, report, LabShell.WorkingDirectory(lab.SupervisorPid), command));
    }
}
