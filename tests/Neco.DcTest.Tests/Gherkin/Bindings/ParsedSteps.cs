using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Bindings;

/// <summary>Makes steps as they come out of a feature.</summary>
internal static class ParsedSteps
{
    /// <summary>The steps of a scenario whose text is given from the first step on.</summary>
    public static IReadOnlyList<PickleStep> Of(string steps)
    {
        var document = GherkinParser.Parse("a.feature", $"Feature: F\nScenario: S\n{steps}");
        Assert.Empty(document.Errors);
        return PickleCompiler.Compile(document).Single().Steps;
    }
}
