using Neco.DcTest.Gherkin;
using Neco.DcTest.Gherkin.Running;

namespace Neco.DcTest.Tests.Gherkin.Running;

#pragma warning disable CA1822 // Hooks are found by reflection and look like those of a feature.

public sealed class HookTests
{
    private const string TwoScenarios =
        """
        @one
        Scenario: first
          Given a step
        Scenario: second
          Given a step
        """;

    [Fact]
    public async Task Run_around_the_run_and_around_scenarios()
    {
        var rig = new Rig(typeof(Steps), typeof(RunHooks), typeof(ScenarioHooks));

        await rig.RunAsync(TwoScenarios);
        await rig.DisposeAsync();

        Assert.Equal(
            [
                "before the run",
                "before first", "before first with @one", "✓ Given a step (0 ms)", "after first: OK",
                "before second", "✓ Given a step (0 ms)", "after second: OK",
                "after the run",
            ],
            rig.Journal.Entries);
    }

    [Fact]
    public async Task Do_not_run_around_a_run_without_scenarios()
    {
        var rig = new Rig(typeof(RunHooks));

        await rig.DisposeAsync();

        Assert.Empty(rig.Journal.Entries);
    }

    [Fact]
    public async Task Fail_every_scenario_if_the_run_cannot_begin_and_still_run_after_it()
    {
        var rig = new Rig(typeof(Steps), typeof(BadRunHooks), typeof(ScenarioHooks));

        var results = await rig.RunAsync(TwoScenarios);
        await rig.DisposeAsync();

        Assert.All(results, result =>
        {
            Assert.Equal(ScenarioExecutionStatus.TestError, result.Status);
            var error = Assert.IsType<FeatureException>(Assert.Single(result.Errors));
            Assert.Equal("[BeforeTestRun] Neco.DcTest.Tests.Gherkin.Running.HookTests.BadRunHooks.Fail failed, so no scenario can run.", error.Message);
            Assert.Equal("no such luck", error.InnerException?.Message);
        });
        Assert.Equal(["- Given a step", "- Given a step", "after the run"], rig.Journal.Entries);
    }

    [Fact]
    public async Task Skip_every_scenario_if_the_run_makes_no_sense_here()
    {
        await using var rig = new Rig(typeof(Steps), typeof(SkippingRunHook));

        var results = await rig.RunAsync(TwoScenarios);

        Assert.All(results, result => Assert.Equal(ScenarioExecutionStatus.Skipped, result.Status));
        Assert.All(results, result => Assert.IsType<Xunit.Sdk.SkipException>(Assert.Single(result.Errors)));
    }

    [Fact]
    public async Task Keep_the_steps_from_running_if_one_before_the_scenario_fails()
    {
        await using var rig = new Rig(typeof(Steps), typeof(BadBefore), typeof(ScenarioHooks));

        var result = await rig.RunStepsAsync("Given a step");

        Assert.Equal(["before S", "after S: TestError", "- Given a step"], rig.Journal.Entries);
        Assert.Equal(
            """
            features/a.feature:2: Scenario: S
            [BeforeScenario] Neco.DcTest.Tests.Gherkin.Running.HookTests.BadBefore.Fail failed, so no step ran.
            """,
            Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task Know_why_the_scenario_failed()
    {
        await using var rig = new Rig(typeof(Steps), typeof(Evidence));

        await rig.RunStepsAsync("Given a step fails");

        Assert.Equal(["✗ Given a step fails (0 ms)", "features/a.feature:3: Given a step fails: no such luck"], rig.Journal.Entries);
    }

    [Fact]
    public async Task Fail_a_scenario_that_had_passed_or_was_skipped_and_do_not_keep_each_other_from_running()
    {
        await using var rig = new Rig(typeof(Steps), typeof(BadAfter));

        var passed = await rig.RunStepsAsync("Given a step");
        var skipped = await rig.RunStepsAsync("Given a step skips");
        var failed = await rig.RunStepsAsync("Given a step fails");

        string[] errors =
        [
            "features/a.feature:2: Scenario: S\n[AfterScenario] Neco.DcTest.Tests.Gherkin.Running.HookTests.BadAfter.One failed.",
            "features/a.feature:2: Scenario: S\n[AfterScenario] Neco.DcTest.Tests.Gherkin.Running.HookTests.BadAfter.Two failed.",
        ];
        Assert.Equal(errors, passed.Errors.Select(error => error.Message));
        Assert.Equal(errors, skipped.Errors.Select(error => error.Message));
        Assert.Equal(["features/a.feature:3: Given a step fails", .. errors], failed.Errors.Select(error => error.Message));
        Assert.Equal("3 things failed.", Assert.Throws<CombinedException>(failed.ThrowIfNotPassed).Message);
        Assert.All([passed, skipped, failed], result => Assert.Equal(ScenarioExecutionStatus.TestError, result.Status));
    }

    [Fact]
    public async Task Tell_of_a_failure_after_the_run()
    {
        var rig = new Rig(typeof(Steps), typeof(BadAfterRun));
        await rig.RunStepsAsync("Given a step");

        var error = await Assert.ThrowsAsync<FeatureException>(async () => await rig.DisposeAsync());

        Assert.Equal(
            "[AfterTestRun] Neco.DcTest.Tests.Gherkin.Running.HookTests.BadAfterRun.Fail failed after the last scenario.",
            error.Message);
    }

    private sealed class Steps
    {
        [Given("a step")]
        public void AStep()
        {
        }

        [Given("a step fails")]
        public void AStepFails() => throw new InvalidOperationException("no such luck");

        [Given("a step skips")]
        public void AStepSkips() => Assert.Skip("no moon");
    }

    private static class RunHooks
    {
        [BeforeTestRun]
        public static async Task BeforeAsync(Journal journal, CancellationToken cancellationToken)
        {
            await Task.Delay(0, cancellationToken);
            journal.Add("before the run");
        }

        [AfterTestRun]
        public static void After(Journal journal) => journal.Add("after the run");
    }

    private static class BadRunHooks
    {
        [BeforeTestRun]
        public static void Fail() => throw new InvalidOperationException("no such luck");

        [BeforeTestRun(Order = 20000)]
        public static void Never(Journal journal) => journal.Add("never");

        [AfterTestRun]
        public static void After(Journal journal) => journal.Add("after the run");
    }

    private static class SkippingRunHook
    {
        [BeforeTestRun]
        public static void Skip() => Assert.Skip("no moon");
    }

    private static class BadAfterRun
    {
        [AfterTestRun]
        public static void Fail() => throw new InvalidOperationException("no such luck");
    }

    private sealed class ScenarioHooks(Journal journal, ScenarioContext context)
    {
        [BeforeScenario(Order = 1)]
        public void Before() => journal.Add($"before {context.ScenarioInfo.Title}");

        [BeforeScenario("one", Order = 2)]
        public void BeforeOne() => journal.Add($"before {context.ScenarioInfo.Title} with @one");

        [AfterScenario]
        public void After() => journal.Add($"after {context.ScenarioInfo.Title}: {context.ScenarioExecutionStatus}");
    }

    private sealed class BadBefore
    {
        [BeforeScenario]
        public void Fail() => throw new InvalidOperationException("no such luck");

        [BeforeScenario(Order = 20000)]
        public void Never(Journal journal) => journal.Add("never");
    }

    private sealed class Evidence
    {
        [AfterScenario]
        public void Keep(ScenarioContext context, FeatureContext feature, Journal journal)
        {
            Assert.Same(context.TestError, feature.TestError);
            journal.Add($"{context.TestError?.Message}: {context.TestError?.InnerException?.Message}");
        }
    }

    private sealed class BadAfter
    {
        [AfterScenario]
        public void One() => throw new InvalidOperationException("no such luck");

        [AfterScenario]
        public void Two() => throw new InvalidOperationException("no such luck");
    }
}
