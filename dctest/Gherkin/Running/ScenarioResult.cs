using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Neco.DcTest.Gherkin.Pickles;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>How a scenario ended. It has no errors if it passed; if it was skipped, they are the reason alone.</summary>
internal sealed record ScenarioResult(
    Pickle Pickle,
    ScenarioExecutionStatus Status,
    ImmutableArray<StepResult> Steps,
    ImmutableArray<Exception> Errors)
{
    /// <summary>Throws the error, or all of them together. A skip is thrown as the step threw it.</summary>
    public void ThrowIfNotPassed()
    {
        if (Errors.Length > 1)
            throw new AggregateException(Errors);

        if (Errors.Length == 1)
            ExceptionDispatchInfo.Throw(Errors[0]);
    }
}
