using Neco.DcTest.Gherkin;
using Neco.DcTest.Gherkin.Running;

namespace Neco.DcTest.Tests.Gherkin.Running;

#pragma warning disable CA1822 // Steps are found by reflection and look like those of a feature.

public sealed class ScenarioRunnerTests
{
    [Fact]
    public async Task Runs_the_steps_in_order_and_tells_of_each()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync(
            """
            Given a step
            When 3 async steps take 1.5 s
            Then a quick step
            """);

        Assert.Equal(ScenarioExecutionStatus.OK, result.Status);
        Assert.Empty(result.Errors);
        Assert.Equal(
            ["a step", "✓ Given a step (0 ms)", "3 steps", "✓ When 3 async steps take 1.5 s (4.5 s)", "✓ Then a quick step (20 ms)"],
            rig.Journal.Entries);
        result.ThrowIfNotPassed();
    }

    [Fact]
    public async Task Passes_values_tables_and_texts()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync(
            """"
            Given rack 3 with
              """
              two
              lines
              """
              | name   | power |
              | boot-0 | on    |
              | boot-1 |       |
            """");

        result.ThrowIfNotPassed();
        Assert.Equal(
            [
                "3",
                "two\nlines",
                "name power",
                "boot-0 is on",
                "boot-1 is ",
                "| name   | power |\n| boot-0 | on    |\n| boot-1 |       |\n",
                "✓ Given rack 3 with (0 ms)",
            ],
            rig.Journal.Entries);
    }

    [Fact]
    public async Task Stops_at_the_first_step_that_fails_and_says_where()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync(
            """
            Given a step
            When a step fails
            Then a step
            And a step
            """);

        Assert.Equal(ScenarioExecutionStatus.TestError, result.Status);
        Assert.Equal(
            ["a step", "✓ Given a step (0 ms)", "✗ When a step fails (0 ms)", "- Then a step", "- And a step"], rig.Journal.Entries);
        var error = Assert.Throws<FeatureException>(result.ThrowIfNotPassed);
        Assert.Equal(
            """
            features/a.feature:4: When a step fails
            The 2 steps behind it did not run.
            """,
            error.Message);
        Assert.Equal("   at When a step fails in features/a.feature:line 4", error.StackTrace);
        var inner = Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal("no such luck", inner.Message);
        Assert.Contains(nameof(Steps.AStepFailsAsync), inner.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_did_not_run_only_if_something_did_not()
    {
        await using var rig = new Rig(typeof(Steps));

        var last = await rig.RunStepsAsync("When a step fails");
        var lastButOne = await rig.RunStepsAsync("When a step fails\nThen a step");

        Assert.Equal("features/a.feature:3: When a step fails", Assert.Single(last.Errors).Message);
        Assert.Equal(
            "features/a.feature:3: When a step fails\nThe step behind it did not run.", Assert.Single(lastButOne.Errors).Message);
    }

    [Fact]
    public async Task Runs_nothing_if_a_step_has_no_method_and_lists_all_such_steps()
    {
        await using var rig = new Rig(typeof(Steps), typeof(RunHooks));

        var result = await rig.RunStepsAsync(
            """
            Given a step
            When something new
            Then 2 steps
            And something new
            """);

        Assert.Equal(ScenarioExecutionStatus.UndefinedStep, result.Status);
        Assert.Equal(["- Given a step", "✗ When something new", "✗ Then 2 steps", "✗ And something new"], rig.Journal.Entries);
        var error = Assert.Throws<FeatureException>(result.ThrowIfNotPassed);
        Assert.Equal(
            """
            features/a.feature:4: When something new
            No method is bound to this step. Put one into a class with [Binding]:

                [When("something new")]
                public Task WhenSomethingNewAsync()
                {
                    throw new PendingStepException();
                }

            features/a.feature:5: Then 2 steps
            No method is bound to this step. Put one into a class with [Binding]:

                [Then("{int} steps")]
                public Task ThenStepsAsync(int p0)
                {
                    throw new PendingStepException();
                }

            features/a.feature:6: And something new
            No method is bound to this step. Put one into a class with [Binding]:

                [Then("something new")]
                public Task ThenSomethingNewAsync()
                {
                    throw new PendingStepException();
                }
            """,
            error.Message);
        Assert.Equal(
            """
               at When something new in features/a.feature:line 4
               at Then 2 steps in features/a.feature:line 5
               at And something new in features/a.feature:line 6
            """,
            error.StackTrace);
    }

    [Fact]
    public async Task Fails_as_pending_where_a_step_is_not_written_yet()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync("Given a step not written yet");

        Assert.Equal(ScenarioExecutionStatus.StepDefinitionPending, result.Status);
        Assert.Equal(["✗ Given a step not written yet (0 ms)"], rig.Journal.Entries);
        Assert.Equal("The step is not written yet.", Assert.Single(result.Errors).InnerException?.Message);
    }

    [Fact]
    public async Task Skips_the_scenario_where_a_step_says_so()
    {
        await using var rig = new Rig(typeof(Steps), typeof(Hooks));

        var result = await rig.RunStepsAsync(
            """
            Given a step that needs a moon
            When a step fails
            """);

        Assert.Equal(ScenarioExecutionStatus.Skipped, result.Status);
        Assert.Equal(
            ["before S", "- Given a step that needs a moon (0 ms)", "after S: Skipped", "- When a step fails"], rig.Journal.Entries);
        Assert.EndsWith("no moon", Assert.IsType<Xunit.Sdk.SkipException>(Assert.Single(result.Errors)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_value_does_not_fit()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync("Given power is half");

        Assert.Equal(
            "\"half\" cannot be the parameter \"power\" (Boolean): String 'half' was not recognized as a valid Boolean.",
            Assert.Single(result.Errors).InnerException?.Message);
    }

    [Fact]
    public async Task Fails_a_scenario_without_steps()
    {
        await using var rig = new Rig();

        var result = Assert.Single(await rig.RunAsync("Scenario: nothing"));

        Assert.Equal(
            "features/a.feature:2: Scenario: nothing\nThe scenario has no steps, so it shows nothing.", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task Fails_an_outline_without_rows()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = Assert.Single(await rig.RunAsync("Scenario Outline: nothing\nGiven a step"));

        Assert.Equal(
            "features/a.feature:2: Scenario Outline: nothing\nThe outline has no rows of examples, so it shows nothing.",
            Assert.Single(result.Errors).Message);
        Assert.Equal(["- Given a step"], rig.Journal.Entries);
    }

    [Fact]
    public async Task Names_the_step_of_a_row_by_its_own_line_and_the_scenario_by_the_rows()
    {
        await using var rig = new Rig(typeof(Steps), typeof(Hooks));

        var results = await rig.RunAsync(
            """
            Scenario Outline: O
              Given <text>
              Examples:
                | text         |
                | a step       |
                | a step fails |
            """);

        Assert.Equal([ScenarioExecutionStatus.OK, ScenarioExecutionStatus.TestError], results.Select(result => result.Status));
        Assert.Equal("features/a.feature:3: Given a step fails", results[1].Errors[0].Message);
        Assert.Equal([6, 7], results.Select(result => result.Pickle.Location.Line));
    }

    private sealed class Steps(Journal journal, TimeProvider time)
    {
        private ManualTimeProvider Clock => (ManualTimeProvider)time;

        [StepDefinition("a step")]
        public void AStep() => journal.Add("a step");

        [StepDefinition("a step fails")]
        public async Task AStepFailsAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("no such luck");
        }

        [When("{int} async steps take {float} s")]
        public async ValueTask AsyncStepsAsync(int count, double seconds)
        {
            await Task.Yield();
            Clock.Advance(TimeSpan.FromSeconds(count * seconds));
            journal.Add($"{count} steps");
        }

        [Then("a quick step")]
        public void AQuickStep() => Clock.Advance(TimeSpan.FromMilliseconds(20));

        [Given("rack {int} with")]
        public void Rack(int number, string text, DataTable table)
        {
            journal.Add($"{number}");
            journal.Add(text);
            journal.Add(string.Join(' ', table.Header));
            foreach (var row in table.Rows)
                journal.Add($"{row["name"]} is {row[1]}");

            journal.Add(table.ToString());
        }

        [Given("power is {}")]
        public void Power(bool power) => journal.Add($"{power}");

        [Given("a step not written yet")]
        public Task NotWrittenYet() => throw new PendingStepException();

        [Given("a step that needs a moon")]
        public void NeedsAMoon() => Assert.Skip("no moon");
    }

    private sealed class Hooks(Journal journal)
    {
        [BeforeScenario]
        public void Before(ScenarioContext context) => journal.Add($"before {context.ScenarioInfo.Title}");

        [AfterScenario]
        public void After(ScenarioContext context) => journal.Add($"after {context.ScenarioInfo.Title}: {context.ScenarioExecutionStatus}");
    }

    private static class RunHooks
    {
        [BeforeTestRun]
        public static void Before(Journal journal) => journal.Add("never");
    }
}
