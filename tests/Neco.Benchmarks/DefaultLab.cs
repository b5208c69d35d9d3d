using System.Globalization;
using System.Text.RegularExpressions;

namespace Neco.Benchmarks;

/// <summary>The data center of cluster.yml, from the start of <c>up</c> to every session established.</summary>
internal static partial class DefaultLab
{
    public static async Task RunAsync(int rounds, ResultTable table)
    {
        List<double> ready = [], downs = [];
        Dictionary<string, List<double>> stages = [];
        for (var round = 0; round < rounds; round++)
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var output = await Clock.RunAsync(Paths.Placemat, "up", "-d", "--lab", "bench", Path.Combine(Paths.Root, "cluster.yml"));
            ready.Add(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds);
            foreach (Match stage in Stage.Matches(output))
            {
                if (!stages.TryGetValue(stage.Groups["name"].Value, out var seconds))
                    stages[stage.Groups["name"].Value] = seconds = [];
                seconds.Add(double.Parse(stage.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture));
            }

            downs.Add(await Clock.TimeAsync(Paths.Placemat, "down", "--lab", "bench"));
        }

        table.Add("cluster.yml: up until all BGP and BFD sessions are up", ready);
        foreach (var (stage, seconds) in stages)
            table.Add($"cluster.yml: of that, stage {stage}", seconds);
        table.Add("cluster.yml: down", downs);
    }

    [GeneratedRegex(@"^bench: (?!ready)(?<name>\w+): .* in (?<seconds>[0-9.]+) s$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Stage { get; }
}
