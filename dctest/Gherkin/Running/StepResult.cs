using System.Globalization;
using Neco.DcTest.Gherkin.Pickles;

namespace Neco.DcTest.Gherkin.Running;

internal enum StepOutcome
{
    Passed,
    Failed,

    /// <summary>It did not run, or it said that its scenario makes no sense here.</summary>
    Skipped,
}

/// <summary>What became of a step; it has no duration if it did not run.</summary>
internal sealed record StepResult(PickleStep Step, StepOutcome Outcome, TimeSpan? Duration)
{
    /// <summary>A line for people.</summary>
    public override string ToString()
    {
        var sign = Outcome switch
        {
            StepOutcome.Passed => '✓',
            StepOutcome.Failed => '✗',
            _ => '-',
        };
        return $"{sign} {Step.Keyword} {Step.Text}{(Duration is { } duration ? $" ({Describe(duration)})" : "")}";
    }

    private static string Describe(TimeSpan duration) => duration < TimeSpan.FromSeconds(1)
        ? duration.TotalMilliseconds.ToString("0 ms", CultureInfo.InvariantCulture)
        : duration.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
