using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace Neco.DcTest.Tests.Gherkin.Discovery;

/// <summary>Lets xunit find and run the tests of a class, inside a test.</summary>
internal sealed class TestClassRun : IMessageSink
{
    private readonly XunitTestAssembly _assembly;
    private readonly List<IMessageSinkMessage> _messages = [];

    private TestClassRun(Type testClass) => _assembly = new(testClass.Assembly);

    public static async Task<IReadOnlyList<IXunitTestCase>> DiscoverAsync(Type testClass) =>
        await new TestClassRun(testClass).FindAsync(testClass);

    /// <summary>Runs the tests of a class and returns what xunit said about them, in order.</summary>
    public static async Task<IReadOnlyList<IMessageSinkMessage>> RunAsync(Type testClass)
    {
        var run = new TestClassRun(testClass);
        var options = TestFrameworkOptions.ForExecution(new TestAssemblyConfiguration { DiagnosticMessages = true });
        await XunitTestAssemblyRunner.Instance.Run(
            run._assembly, await run.FindAsync(testClass), run, options, TestContext.Current.CancellationToken);
        lock (run._messages)
            return [.. run._messages];
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (_messages)
            _messages.Add(message);

        return true;
    }

    private async Task<IReadOnlyList<IXunitTestCase>> FindAsync(Type testClass)
    {
        var found = new List<IXunitTestCase>();
        await using var discoverer = new XunitTestFrameworkDiscoverer(_assembly);
        await discoverer.Find(
            testCase =>
            {
                found.Add((IXunitTestCase)testCase);
                return new(true);
            },
            TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration()),
            [testClass],
            TestContext.Current.CancellationToken);
        return found;
    }
}
