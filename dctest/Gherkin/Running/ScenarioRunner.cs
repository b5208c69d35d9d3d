using System.Collections.Immutable;
using Neco.DcTest.Gherkin.Bindings;
using Neco.DcTest.Gherkin.Pickles;
using Xunit.Sdk;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// Runs one scenario: finds a method for every step before it runs any, so that all that is missing is told at once, then the
/// hooks before it, the steps until one fails, the hooks after it, and the disposal of what the scenario made.
/// </summary>
internal sealed class ScenarioRunner
{
    private readonly TestRun _run;
    private readonly Pickle _pickle;
    private readonly Action<StepResult> _onStep;
    private readonly ImmutableArray<StepResult>.Builder _steps = ImmutableArray.CreateBuilder<StepResult>();
    private readonly List<Exception> _errors = [];
    private ScenarioExecutionStatus _status;

    public ScenarioRunner(TestRun run, Pickle pickle, Action<StepResult> onStep)
    {
        _run = run;
        _pickle = pickle;
        _onStep = onStep;
    }

    private bool GoesOn => _status == ScenarioExecutionStatus.OK;

    public async Task<ScenarioResult> RunAsync()
    {
        ImmutableArray<StepBinding> bindings = [.. _pickle.Steps.Select(_run.Bindings.Bind)];
        (ScenarioExecutionStatus Status, FeatureException Error)[] mistakes = [.. FindMistakes(bindings)];
        if (mistakes.Length > 0)
            Refuse(mistakes[0].Status, FeatureException.Merge(mistakes.Select(mistake => mistake.Error)));
        else
            await AttemptAsync(_run.StartAsync, error => error);

        if (GoesOn)
            await RunInScopeAsync([.. bindings.Cast<BoundStep>()]);

        foreach (var binding in bindings.Skip(_steps.Count))
            Tell(binding.Step, binding is UnboundStep ? StepOutcome.Failed : StepOutcome.Skipped, duration: null);

        return new(_pickle, _status, _steps.ToImmutable(), [.. _errors]);
    }

    private IEnumerable<(ScenarioExecutionStatus Status, FeatureException Error)> FindMistakes(ImmutableArray<StepBinding> bindings)
    {
        if (!TimeoutTag.TryRead(_pickle.Tags, out _, out var problem))
            yield return (ScenarioExecutionStatus.BindingError, AtScenario(problem));

        if (bindings.IsEmpty)
            yield return (ScenarioExecutionStatus.UndefinedStep, AtScenario("The scenario has no steps, so it shows nothing."));
        else if (_pickle.Scenario.IsOutline && _pickle.Examples is null)
            yield return (ScenarioExecutionStatus.UndefinedStep, AtScenario("The outline has no rows of examples, so it shows nothing."));

        foreach (var unbound in bindings.OfType<UnboundStep>().DistinctBy(unbound => unbound.Problem))
            yield return (unbound.Status, AtStep(unbound.Step, unbound.Problem));
    }

    private async Task RunInScopeAsync(ImmutableArray<BoundStep> steps)
    {
        _ = TimeoutTag.TryRead(_pickle.Tags, out var limit, out _);
        await using var deadline = new Deadline(_run.Time, _run.Aborted);
        var container = new ObjectContainer(_run.Container, deadline.Token);
        var feature = _run.FeatureContextOf(_pickle);
        var context = new ScenarioContext(ContextInfo.OfScenario(_pickle), ContextInfo.OfRule(_pickle), container);
        container.RegisterInstanceAs(feature);
        container.RegisterInstanceAs(context);

        await RunHooksBeforeAsync(deadline, container, limit);
        foreach (var step in steps)
        {
            if (GoesOn)
                await RunStepAsync(deadline, container, step, limit);
        }

        feature.TestError = context.TestError = _errors.FirstOrDefault();
        context.ScenarioExecutionStatus = _status;
        await CleanUpAsync(container, limit);
    }

    private async Task RunHooksBeforeAsync(Deadline deadline, ObjectContainer container, TimeSpan? limit)
    {
        foreach (var hook in _run.Bindings.HooksFor(HookType.BeforeScenario, _pickle.Tags))
        {
            if (GoesOn)
            {
                await AttemptAsync(
                    () => deadline.RunAsync(limit ?? hook.Method.TimeLimit ?? Deadline.DefaultLimit, token => hook.InvokeAsync(container, token)),
                    error => AtScenario($"{hook} failed, so no step ran.", error));
            }
        }
    }

    private async Task RunStepAsync(Deadline deadline, ObjectContainer container, BoundStep step, TimeSpan? limit)
    {
        var start = _run.Time.GetTimestamp();
        var rest = _pickle.Steps.Length - _steps.Count - 1;
        await AttemptAsync(
            () => deadline.RunAsync(limit ?? step.Definition.Method.TimeLimit ?? Deadline.DefaultLimit, token => step.InvokeAsync(container, token)),
            error => AtStep(step.Step, rest switch
            {
                0 => "",
                1 => "The step behind it did not run.",
                _ => $"The {rest} steps behind it did not run.",
            }, error));
        var outcome = _status switch
        {
            ScenarioExecutionStatus.OK => StepOutcome.Passed,
            ScenarioExecutionStatus.Skipped => StepOutcome.Skipped,
            _ => StepOutcome.Failed,
        };
        Tell(step.Step, outcome, _run.Time.GetElapsedTime(start));
    }

    private async Task CleanUpAsync(ObjectContainer container, TimeSpan? limit)
    {
        var cleanup = new Cleanup(_run.Time, (what, error) => AtScenario($"{what} failed.", error));
        await cleanup.RunHooksAsync(_run.Bindings.HooksFor(HookType.AfterScenario, _pickle.Tags), container, limit);
        await cleanup.DisposeAsync(container);
        if (cleanup.Errors.Count == 0)
            return;

        // A scenario that was skipped and left a mess has failed.
        if (_status == ScenarioExecutionStatus.Skipped)
            _errors.Clear();

        _errors.AddRange(cleanup.Errors);
        _status = _status is ScenarioExecutionStatus.OK or ScenarioExecutionStatus.Skipped ? ScenarioExecutionStatus.TestError : _status;
    }

    private async Task AttemptAsync(Func<Task> body, Func<Exception, Exception> describe)
    {
        try
        {
            await body();
        }
        catch (SkipException e)
        {
            Refuse(ScenarioExecutionStatus.Skipped, e);
        }
        catch (Exception e)
        {
            var status = e is PendingStepException ? ScenarioExecutionStatus.StepDefinitionPending : ScenarioExecutionStatus.TestError;
            Refuse(status, describe(e));
        }
    }

    /// <summary>Keeps the scenario from going on. The first reason names its status.</summary>
    private void Refuse(ScenarioExecutionStatus status, Exception error)
    {
        _status = GoesOn ? status : _status;
        _errors.Add(error);
    }

    private void Tell(PickleStep step, StepOutcome outcome, TimeSpan? duration)
    {
        var result = new StepResult(step, outcome, duration);
        _steps.Add(result);
        _onStep(result);
    }

    private FeatureException AtStep(PickleStep step, string problem, Exception? error = null) =>
        FeatureException.At(_pickle.Uri, step.Location, $"{step.Keyword} {step.Text}", problem, error);

    private FeatureException AtScenario(string problem, Exception? error = null) =>
        FeatureException.At(_pickle.Uri, _pickle.Location, $"{_pickle.Scenario.Keyword}: {_pickle.Name}", problem, error);
}
