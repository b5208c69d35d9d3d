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

internal sealed record StepResult(PickleStep Step, StepOutcome Outcome, TimeSpan Duration)
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
        var duration = Duration < TimeSpan.FromSeconds(1)
            ? Duration.TotalMilliseconds.ToString("0 ms", CultureInfo.InvariantCulture)
            : Duration.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
        return $"{sign} {Step.Keyword} {Step.Text}{(Duration == TimeSpan.Zero && Outcome == StepOutcome.Skipped ? "" : $" ({duration})")}";
    }
}
