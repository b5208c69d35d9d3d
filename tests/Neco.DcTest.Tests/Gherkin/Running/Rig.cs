using Neco.DcTest.Gherkin.Bindings;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Running;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Running;

/// <summary>Runs features that a test writes inline with bindings that it brings along.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly TestRun _run;

    public Rig(params Type[] bindings)
    {
        _run = new(BindingRegistry.FromTypes(bindings), Time);
        _run.Container.RegisterInstanceAs(Journal);
    }

    /// <summary>Aborts the run.</summary>
    public CancellationTokenSource Abort { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public Journal Journal { get; } = new();

    /// <summary>Runs a feature, whose text is given from the first scenario on, and returns what became of each.</summary>
    public async Task<IReadOnlyList<ScenarioResult>> RunAsync(string scenarios, string uri = "features/a.feature")
    {
        var document = GherkinParser.Parse(uri, $"Feature: F\n{scenarios}");
        Assert.Empty(document.Errors);
        var results = new List<ScenarioResult>();
        foreach (var pickle in PickleCompiler.Compile(document))
            results.Add(await _run.RunAsync(pickle, step => Journal.Add(step.ToString()), Abort.Token));

        return results;
    }

    /// <summary>Runs a scenario, whose text is given from the first step on.</summary>
    public async Task<ScenarioResult> RunStepsAsync(string steps) => Assert.Single(await RunAsync($"Scenario: S\n{steps}"));

    /// <summary>Waits until a binding has written <paramref name="entry"/> into the journal.</summary>
    public Task WaitForAsync(string entry) => Eventually.HoldsAsync(() => Journal.Entries.Contains(entry), $"the journal has \"{entry}\"");

    /// <summary>Gives <paramref name="instance"/> to bindings that ask for it.</summary>
    public void Register<T>(T instance)
        where T : class => _run.Container.RegisterInstanceAs(instance);

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        Abort.Dispose();
    }
}
