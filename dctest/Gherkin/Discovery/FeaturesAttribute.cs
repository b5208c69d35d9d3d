using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Neco.DcTest.Gherkin.Discovery;

/// <summary>
/// Makes a test of every scenario in the feature files that match a pattern, which starts at the tests' folder. The method takes
/// the file and the line of the scenario.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(FeatureDiscoverer))]
internal sealed class FeaturesAttribute(string pattern, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    public string Pattern { get; } = pattern;
}
