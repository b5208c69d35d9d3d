using Neco.DcTest.Gherkin.Discovery;

namespace Neco.DcTest.Tests.Samples;

#pragma warning disable xUnit1000 // Tests run these scenarios on purpose; nobody else may find them.

/// <summary>Scenarios that do not pass.</summary>
[TestCaseOrderer(typeof(FileOrder))]
internal sealed class FailingFeatures : IClassFixture<FeatureRun>
{
    [Features("Samples/Failing/*.feature")]
    public Task Scenario(string file, int line) => FeatureRun.RunScenarioAsync(file, line);
}
