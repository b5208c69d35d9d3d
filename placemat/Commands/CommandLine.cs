using System.CommandLine;
using Neco.Net.Netlink;
using Neco.Processes;
using Placemat.Api;
using Placemat.Lifecycle;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary>The whole command line, and how failures end it.</summary>
internal static class CommandLine
{
    /// <summary>A word that begins with @ is a word: it may be an argument of a program that runs in a node.</summary>
    private static readonly ParserConfiguration PlainWords = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] arguments, CommandOutput output)
    {
        var root = Create(output);
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments, PlainWords);
        if (parsed.Errors.Count > 0)
        {
            foreach (var complaint in Complaints(parsed))
                await output.Error.WriteLineAsync($"placemat: {complaint}");
            await output.Error.WriteLineAsync($"placemat: see: {CommandPath(parsed.CommandResult.Command)} --help");
            return ExitCode.InvalidInput;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception error) when (CodeFor(error) is { } code)
        {
            if (code != ExitCode.Interrupted)
                await output.Error.WriteLineAsync($"placemat: {error.Message}");
            return code;
        }
    }

    private static RootCommand Create(CommandOutput output)
    {
        var labs = new LabChoice();
        return new("Virtual data centers from YAML")
        {
            labs.Option,
            UpCommand.Create(labs, output),
            DownCommand.Create(labs, output),
            StatusCommand.Create(labs, output),
            ListCommand.Create(labs, output),
            ValidateCommand.Create(labs, output),
            ExpandCommand.Create(labs, output),
            PlanCommand.Create(labs, output),
            GraphCommand.Create(labs, output),
            ExportCommand.Create(labs, output),
            ExecCommand.CreateExec(labs),
            ExecCommand.CreateShell(labs),
            LogsCommand.Create(labs, output),
            CopyCommand.Create(labs),
            BgpCommand.Create(labs, output),
            RoutesCommand.Create(labs, output),
            PowerCommand.CreateStart(labs, output),
            PowerCommand.CreateStop(labs, output),
            LinkCommand.Create(labs, output),
            ReapCommand.Create(labs, output),
            VersionCommand.Create(output),
            SupervisorCommand.Create(),
        };
    }

    private static int? CodeFor(Exception error) => error switch
    {
        InvalidInputException => ExitCode.InvalidInput,
        UnknownNameException or LabUnreachableException => ExitCode.NotFound,
        LabException or CommandException or NetlinkException or IOException or UnauthorizedAccessException => ExitCode.Failure,
        OperationCanceledException => ExitCode.Interrupted,
        _ => null,
    };

    /// <summary>A word that is no command is one mistake, not two.</summary>
    private static IEnumerable<string> Complaints(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0
            ? [$"there is no command \"{parsed.UnmatchedTokens[0]}\"; {Spelling.Suggest(parsed.UnmatchedTokens[0], [.. parsed.CommandResult.Command.Subcommands.Where(command => !command.Hidden).Select(command => command.Name)])}"]
            : parsed.Errors.Select(error => error.Message);

    private static string CommandPath(System.CommandLine.Command command) =>
        command.Parents.OfType<System.CommandLine.Command>().FirstOrDefault() is { } parent ? $"{CommandPath(parent)} {command.Name}" : "placemat";
}
