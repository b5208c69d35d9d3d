using System.Collections.Immutable;
using System.Reflection;
using Neco.DcTest.Gherkin.Bindings;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Running;
using Xunit.v3;

namespace Neco.DcTest.Gherkin.Discovery;

/// <summary>The run that all scenarios of a test class belong to. Its bindings come from the class's assembly.</summary>
internal sealed class FeatureRun : IAsyncDisposable
{
    private readonly Dictionary<string, ImmutableArray<Pickle>> _pickles = [];
    private TestRun? _run;

    /// <summary>Runs the scenario of the current test, with the run that the test's class has as its fixture.</summary>
    /// <param name="uri">The feature file.</param>
    /// <param name="line">Of the scenario or of its row of examples.</param>
    public static async Task RunScenarioAsync(string uri, int line)
    {
        var fixture = await TestContext.Current.GetFixture<FeatureRun>()
            ?? throw new InvalidOperationException($"The test class has to implement IClassFixture<{nameof(FeatureRun)}>.");
        await fixture.RunAsync(uri, line, ((IXunitTestClass)TestContext.Current.TestClass!).Class.Assembly);
    }

    public ValueTask DisposeAsync() => _run?.DisposeAsync() ?? default;

    private async Task RunAsync(string uri, int line, Assembly bindings)
    {
        var pickle = Read(uri).FirstOrDefault(pickle => pickle.Location.Line == line)
            ?? throw new FeatureException($"{uri}:{line}: no scenario stands here any more: look for the tests again.", place: null);
        _run ??= new(BindingRegistry.FromAssembly(bindings), TimeProvider.System);
        var test = TestContext.Current;
        test.TestOutputHelper?.WriteLine($"{uri}:{line}");
        var result = await _run.RunAsync(pickle, step => test.TestOutputHelper?.WriteLine(step.ToString()), test.CancellationToken);
        result.ThrowIfNotPassed();
    }

    private ImmutableArray<Pickle> Read(string uri)
    {
        if (_pickles.TryGetValue(uri, out var known))
            return known;

        var document = FeatureFile.Parse(uri);
        if (!document.Errors.IsEmpty)
            throw new FeatureException(string.Join('\n', document.Errors), place: null);

        return _pickles[uri] = PickleCompiler.Compile(document);
    }
}
