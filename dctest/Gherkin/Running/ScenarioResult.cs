using System.Collections.Immutable;
using Neco.DcTest.Gherkin.Pickles;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>How a scenario ended. It has no errors if it passed; if it was skipped, they are the reason alone.</summary>
internal sealed record ScenarioResult(
    Pickle Pickle,
    ScenarioExecutionStatus Status,
    ImmutableArray<StepResult> Steps,
    ImmutableArray<Exception> Errors)
{
    public void ThrowIfNotPassed() => CombinedException.ThrowIfAny(Errors);
}
