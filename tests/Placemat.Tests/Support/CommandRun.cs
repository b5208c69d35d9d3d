using Placemat.Commands;
using Spectre.Console;

namespace Placemat.Tests.Support;

/// <summary>What a run of <c>placemat</c> printed, and its exit code.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }), output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
