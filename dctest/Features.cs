using Neco.DcTest.Gherkin.Discovery;

namespace Neco.DcTest;

/// <summary>Every scenario of the features, as a test.</summary>
[TestCaseOrderer(typeof(FileOrder))]
public sealed class Features : IClassFixture<FeatureRun>
{
    [Features("features/**/*.feature")]
    public Task Scenario(string file, int line) => FeatureRun.RunScenarioAsync(file, line);
}
