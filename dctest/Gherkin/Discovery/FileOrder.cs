using Xunit.Sdk;
using Xunit.v3;

namespace Neco.DcTest.Gherkin.Discovery;

/// <summary>Runs scenarios as they stand in their files, and the files in the order of their names.</summary>
internal sealed class FileOrder : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(testCase => testCase.SourceFilePath, StringComparer.Ordinal).ThenBy(testCase => testCase.SourceLineNumber)];
}
