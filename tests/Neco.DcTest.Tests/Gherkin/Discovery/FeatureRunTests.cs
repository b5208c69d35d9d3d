using Neco.DcTest.Tests.Samples;
using Xunit.Sdk;

namespace Neco.DcTest.Tests.Gherkin.Discovery;

public sealed class FeatureRunTests
{
    [Fact]
    public async Task Runs_scenarios_as_they_stand_in_their_files()
    {
        var messages = await TestClassRun.RunAsync(typeof(SampleFeatures));

        Assert.Equal(
            [
                "Another file › A counter starts anew",
                "Another file › The run is the same for all files",
                "Another file › A counter starts anew",
                "Counting › A step changes what the next one sees",
                "Counting › Every row is a scenario (1, 2)",
                "Counting › Every row is a scenario (0, 1)",
                "Counting › Every row is a scenario (9, 10)",
                "Counting › Tables and texts reach the step › A table and a text",
            ],
            messages.OfType<ITestStarting>().Select(test => test.TestDisplayName));
        Assert.Equal(8, messages.OfType<ITestPassed>().Count());
    }

    [Fact]
    public async Task Writes_the_steps_into_the_output_of_the_test()
    {
        var messages = await TestClassRun.RunAsync(typeof(SampleFeatures));

        var output = messages.OfType<ITestPassed>().Last().Output;
        Assert.Equal(
            """
            Samples/counting.feature:29
            ✓ Given the counter stands at 1 (N ms)
            ✓ When it is increased by the sum of (N ms)
            Note: three more
            ✓ And a note is made (N ms)
            ✓ Then it stands at 4 (N ms)

            """,
            WithoutDurations(output));
    }

    [Fact]
    public async Task Reports_all_errors_of_a_file_that_cannot_be_read()
    {
        var failed = await FailureOfAsync("Samples/Failing/broken.feature");

        Assert.Equal(
            """
            Samples/Failing/broken.feature:5:5: error: unexpected "Whenever it is increased by 2": expected a table row, a doc string, a step (Given, When, Then, And, But, *), a tag, "Examples:", "Scenario:", "Rule:" or the end of the file
            Samples/Failing/broken.feature:7:3: error: unexpected "Szenario: Two": expected a table row, a doc string, a step (Given, When, Then, And, But, *), a tag, "Examples:", "Scenario:", "Rule:" or the end of the file
            """,
            Assert.Single(failed.Messages));
    }

    [Fact]
    public async Task Reports_the_step_that_failed_with_its_place_and_the_stack_of_the_code()
    {
        var failed = await FailureOfAsync("Failing › A step fails");

        Assert.Equal(2, failed.Messages.Length);
        Assert.Equal("Samples/Failing/failing.feature:6: Then it stands at 3\nThe step behind it did not run.", failed.Messages[0]);
        Assert.StartsWith("Assert.Equal() Failure", failed.Messages[1], StringComparison.Ordinal);
        Assert.Equal("   at Then it stands at 3 in Samples/Failing/failing.feature:line 6", failed.StackTraces[0]);
        Assert.Contains(nameof(CountingSteps.ThenItStandsAt), failed.StackTraces[1], StringComparison.Ordinal);
        Assert.Equal(
            """
            Samples/Failing/failing.feature:3
            ✓ Given the counter stands at 1 (N ms)
            ✓ When it is increased by 1 (N ms)
            ✗ Then it stands at 3 (N ms)
            - And it stands at 2

            """,
            WithoutDurations(failed.Output));
    }

    [Fact]
    public async Task Reports_a_step_without_method_with_a_snippet()
    {
        var failed = await FailureOfAsync("Failing › A step has no method");

        Assert.Equal(
            """
            Samples/Failing/failing.feature:10: Given the counter stands upside down
            No method is bound to this step. Put one into a class with [Binding]:

                [Given("the counter stands upside down")]
                public Task GivenTheCounterStandsUpsideDownAsync()
                {
                    throw new PendingStepException();
                }
            """,
            Assert.Single(failed.Messages));
    }

    [Fact]
    public async Task Reports_a_scenario_as_skipped_where_a_step_says_so()
    {
        var messages = await TestClassRun.RunAsync(typeof(FailingFeatures));

        Assert.Equal("it is on earth", Assert.Single(messages.OfType<ITestSkipped>()).Reason);
        Assert.Single(messages.OfType<ITestPassed>());
        Assert.Equal(3, messages.OfType<ITestFailed>().Count());
    }

    private static async Task<ITestFailed> FailureOfAsync(string name)
    {
        var messages = await TestClassRun.RunAsync(typeof(FailingFeatures));
        var test = Assert.Single(messages.OfType<ITestStarting>(), test => test.TestDisplayName == name);
        return Assert.Single(messages.OfType<ITestFailed>(), failed => failed.TestUniqueID == test.TestUniqueID);
    }

    private static string WithoutDurations(string output) =>
        System.Text.RegularExpressions.Regex.Replace(output, @"\(\d+ ms\)", "(N ms)");
}
