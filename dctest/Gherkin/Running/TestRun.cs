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
    private readonly CancellationTokenSource _aborted = new();
    private Task? _start;

    public TestRun(BindingRegistry bindings, TimeProvider time)
    {
        Bindings = bindings;
        Time = time;
        Container = new(parent: null, Aborted);
        Container.RegisterInstanceAs(time);
    }

    public BindingRegistry Bindings { get; }

    public TimeProvider Time { get; }

    /// <summary>Ends the scenario that runs, but not the hooks that clean up.</summary>
    public CancellationToken Aborted => _aborted.Token;

    /// <summary>Keeps what lives as long as the run.</summary>
    public ObjectContainer Container { get; }

    /// <summary>Runs a scenario and tells of every step, in order. The token aborts the scenario, and with it the run.</summary>
    public async Task<ScenarioResult> RunAsync(Pickle pickle, Action<StepResult> onStep, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => _ = _aborted.CancelAsync());
        return await new ScenarioRunner(this, pickle, onStep).RunAsync();
    }

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
        if (_start is not null)
            await EndAsync();

        _aborted.Dispose();
    }

    private async Task EndAsync()
    {
        var cleanup = new Cleanup(Time, (what, error) => new FeatureException($"{what} failed after the last scenario.", null, error));
        await cleanup.RunHooksAsync(Bindings.HooksFor(HookType.AfterTestRun, []), Container, limit: null);
        await cleanup.DisposeAsync(Container);
        CombinedException.ThrowIfAny(cleanup.Errors);
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
