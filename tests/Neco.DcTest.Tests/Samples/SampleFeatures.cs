using Neco.DcTest.Gherkin.Discovery;

namespace Neco.DcTest.Tests.Samples;

/// <summary>Scenarios that run as tests of this project.</summary>
[TestCaseOrderer(typeof(FileOrder))]
public sealed class SampleFeatures : IClassFixture<FeatureRun>
{
    [Features("Samples/*.feature")]
    [Trait("Kind", "Sample")]
    public Task Scenario(string file, int line) => FeatureRun.RunScenarioAsync(file, line);
}
