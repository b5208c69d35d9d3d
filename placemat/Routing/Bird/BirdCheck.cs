using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Neco.Processes;

namespace Placemat.Routing.Bird;

/// <summary>Lets BIRD itself read configurations before any router starts with them.</summary>
/// <param name="timeLimit">How long BIRD may take for one file.</param>
/// <param name="time">Measures the limit.</param>
internal sealed partial class BirdCheck(TimeSpan timeLimit, TimeProvider time)
{
    /// <summary>Checks the files, given by the names of their routers, as many at once as there are processors.</summary>
    /// <returns>What BIRD rejects, in the order of the files; empty if it takes all.</returns>
    /// <exception cref="BirdControlException">BIRD could not be started.</exception>
    public async Task<IReadOnlyList<BirdFinding>> RunAsync(IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<string, BirdFinding> findings = [];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(files, options, async (file, either) =>
        {
            if (await CheckAsync(file.Key, file.Value, either) is { } finding)
                findings[file.Key] = finding;
        });
        return [.. files.Keys.Where(findings.ContainsKey).Select(router => findings[router])];
    }

    private async Task<BirdFinding?> CheckAsync(string router, string file, CancellationToken cancellationToken)
    {
        try
        {
            var result = await Command.RunAsync(["bird", "-p", "-c", file], new() { Limit = timeLimit, Time = time }, cancellationToken);
            return result.Succeeded ? null : Explain(router, file, result.Error);
        }
        catch (CommandException error)
        {
            throw new BirdControlException(error.Message, error);
        }
    }

    /// <summary>Turns BIRD's complaint about a file into a finding.</summary>
    public static BirdFinding Explain(string router, string file, string complaint)
    {
        var match = Complaint.Match(complaint);
        if (!match.Success)
            return new(router, null, complaint.Trim(), null);
        var line = int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
        // A snippet may include a file of its own.
        var text = match.Groups["text"].Value;
        return match.Groups["file"].Value == file
            ? new(router, line, text, File.ReadLines(file).ElementAtOrDefault(line - 1))
            : new(router, line, $"{text} (in {match.Groups["file"].Value})", null);
    }

    [GeneratedRegex(@"^bird: (?<file>.+?):(?<line>\d{1,9}):\d+ (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Complaint { get; }
}
