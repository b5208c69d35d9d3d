using System.Diagnostics;
using Neco.Processes;

namespace Neco.Benchmarks;

/// <summary>Times whole commands, from their start to their end.</summary>
internal static class Clock
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Seconds that the command took. A command that fails ends the run: what does not work has no speed.</summary>
    public static async Task<double> TimeAsync(params IReadOnlyList<string> command)
    {
        var started = Stopwatch.GetTimestamp();
        await RunAsync(command);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public static async Task<string> RunAsync(params IReadOnlyList<string> command)
    {
        var result = await Command.RunAsync(command, new() { Limit = Limit }, CancellationToken.None);
        return result.Succeeded ? result.Output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with exit code {result.ExitCode}: {result.Complaint}");
    }
}
