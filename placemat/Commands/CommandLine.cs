using System.CommandLine;
using Neco.Net.Netlink;
using Neco.Processes;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary>The whole command line, and how failures end it.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, CommandOutput output)
    {
        var parsed = Create(output).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await output.Error.WriteLineAsync($"placemat: {error.Message}");
            await output.Error.WriteLineAsync($"placemat: see: placemat {CommandPath(parsed)}--help");
            return ExitCode.InvalidInput;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
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

    private static string CommandPath(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
