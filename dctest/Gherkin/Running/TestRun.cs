using Neco.DcTest.Gherkin.Bindings;
using Neco.DcTest.Gherkin.Pickles;
using Xunit.Sdk;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// A run of any number of scenarios, one at a time. The hooks before the run wait for the first scenario that has a chance, so
/// mistakes in features are told without starting anything.
/// </summary>
internal sealed class TestRun : IAsyncDisposable
{
    private readonly Dictionary<string, FeatureContext> _features = [];
    private Task? _start;

    public TestRun(BindingRegistry bindings, TimeProvider time, CancellationToken aborted)
    {
        Bindings = bindings;
        Time = time;
        Aborted = aborted;
        Container = new(parent: null, aborted);
        Container.RegisterInstanceAs(time);
    }

    public BindingRegistry Bindings { get; }

    public TimeProvider Time { get; }

    /// <summary>Ends the scenario that runs, but not the hooks that clean up.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>Keeps what lives as long as the run.</summary>
    public ObjectContainer Container { get; }

    /// <summary>Runs a scenario and tells of every step, in order.</summary>
    public Task<ScenarioResult> RunAsync(Pickle pickle, Action<StepResult> onStep) => new ScenarioRunner(this, pickle, onStep).RunAsync();

    /// <summary>Runs the hooks before the run, once. Fails, or skips, alike for every scenario.</summary>
    public Task StartAsync() => _start ??= RunHooksAsync();

    public FeatureContext FeatureContextOf(Pickle pickle)
    {
        if (!_features.TryGetValue(pickle.Uri, out var context))
            _features.Add(pickle.Uri, context = new(ContextInfo.OfFeature(pickle)));

        return context;
    }

    /// <summary>Runs the hooks after the run, if it began, and disposes of what lived as long.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_start is null)
            return;

        var cleanup = new Cleanup(Time, (what, error) => new FeatureException($"{what} failed after the last scenario.", null, error));
        await cleanup.RunHooksAsync(Bindings.HooksFor(HookType.AfterTestRun, []), Container, limit: null);
        await cleanup.DisposeAsync(Container);
        if (cleanup.Errors.Count > 0)
            throw new AggregateException(cleanup.Errors);
    }

    private async Task RunHooksAsync()
    {
        await using var deadline = new Deadline(Time, Aborted);
        foreach (var hook in Bindings.HooksFor(HookType.BeforeTestRun, []))
        {
            try
            {
                await deadline.RunAsync(
                    hook.Method.TimeLimit ?? Deadline.DefaultLimit,
                    cancellationToken => hook.InvokeAsync(Container, cancellationToken));
            }
            catch (Exception e) when (e is not SkipException)
            {
                throw new FeatureException($"{hook} failed, so no scenario can run.", null, e);
            }
        }
    }
}
