using Neco.DcTest.Gherkin;
using Neco.DcTest.Gherkin.Running;

namespace Neco.DcTest.Tests.Gherkin.Running;

#pragma warning disable CA1822 // Steps are found by reflection and look like those of a feature.

public sealed class TimeLimitTests
{
    private const string Advice = "If it needs longer, give the method [TimeLimit(SECONDS)] or the scenario the tag @timeout-SECONDS.";

    [Theory]
    [InlineData("@fast", "Given a wait", 60)]
    [InlineData("@fast", "Given a long wait", 120)]
    [InlineData("@timeout-300", "Given a wait", 300)]
    [InlineData("@timeout-5", "Given a long wait", 5)]
    [InlineData("@timeout-300 @timeout-7", "Given a wait", 7)]
    public async Task Ends_a_step_and_names_it(string tags, string step, int seconds)
    {
        await using var rig = new Rig(typeof(WaitingSteps), typeof(Steps));

        var running = rig.RunAsync($"{tags}\nScenario: S\n{step}\nThen a step");
        await rig.WaitForAsync("waits");
        await rig.Time.AdvanceWhenAwaitedAsync(TimeSpan.FromSeconds(seconds));
        var result = Assert.Single(await running);

        Assert.Equal(ScenarioExecutionStatus.TestError, result.Status);
        var error = Assert.Single(result.Errors);
        Assert.Equal($"features/a.feature:4: {step}\nThe step behind it did not run.", error.Message);
        Assert.Equal($"It did not end within {seconds} s. {Advice}", Assert.IsType<TimeoutException>(error.InnerException).Message);
        Assert.Equal([$"✗ {step} ({seconds}.0 s)", "- Then a step"], rig.Journal.Entries.Where(entry => entry[0] is '✗' or '-'));
        await rig.WaitForAsync("the driver's token fires");
    }

    [Fact]
    public async Task Tells_what_the_step_was_waiting_for()
    {
        await using var rig = new Rig(typeof(WaitingSteps));

        var running = rig.RunStepsAsync("Given a wait that explains itself");
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.DefaultLimit);
        var result = await running;

        Assert.Equal("boot-0 has no address yet", Assert.Single(result.Errors).InnerException?.InnerException?.Message);
    }

    [Fact]
    public async Task Leaves_a_step_behind_that_does_not_listen()
    {
        await using var rig = new Rig(typeof(Steps), typeof(After));

        var running = rig.RunStepsAsync("Given a step that never ends");
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.DefaultLimit);
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.Grace);
        var result = await running;

        Assert.Equal(
            $"It did not end within 60 s. It took no notice of its cancellation token for another 5 s and was left behind. {Advice}",
            Assert.Single(result.Errors).InnerException?.Message);
        Assert.Equal(["✗ Given a step that never ends (65.0 s)", "after the scenario"], rig.Journal.Entries);
    }

    [Fact]
    public async Task Notices_a_step_that_blocks_its_thread()
    {
        using var gate = new ManualResetEventSlim();
        await using var rig = new Rig(typeof(BlockingSteps));
        rig.Register(gate);

        var running = rig.RunStepsAsync("Given a step that blocks");
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.DefaultLimit);
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.Grace);
        var result = await running;
        gate.Set();

        Assert.IsType<TimeoutException>(Assert.Single(result.Errors).InnerException);
    }

    [Fact]
    public async Task Fails_a_step_that_ends_too_late()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync("Given 61 s pass");

        Assert.Equal($"It did not end within 60 s. {Advice}", Assert.Single(result.Errors).InnerException?.Message);
    }

    [Fact]
    public async Task Gives_every_step_its_own_limit()
    {
        await using var rig = new Rig(typeof(Steps));

        var result = await rig.RunStepsAsync("Given 50 s pass\nAnd 50 s pass\nThen a step");

        result.ThrowIfNotPassed();
    }

    [Fact]
    public async Task Limits_hooks_and_disposals_too()
    {
        await using var rig = new Rig(typeof(Steps), typeof(Stuck));

        var running = rig.RunStepsAsync("Given a step");
        await rig.Time.AdvanceWhenAwaitedAsync(TimeSpan.FromSeconds(30));
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.DefaultLimit);
        await rig.Time.AdvanceWhenAwaitedAsync(Deadline.Grace);
        var result = await running;

        Assert.Equal(
            [
                "features/a.feature:2: Scenario: S\n[AfterScenario] Neco.DcTest.Tests.Gherkin.Running.TimeLimitTests.Stuck.NeverAsync failed.",
                "features/a.feature:2: Scenario: S\nThe disposal of StuckDriver failed.",
            ],
            result.Errors.Select(error => error.Message));
        Assert.All(result.Errors, error => Assert.IsType<TimeoutException>(error.InnerException));
    }

    [Fact]
    public async Task Limits_the_hooks_before_the_run()
    {
        await using var rig = new Rig(typeof(Steps), typeof(StuckRun));

        var running = rig.RunStepsAsync("Given a step");
        await rig.Time.AdvanceWhenAwaitedAsync(TimeSpan.FromSeconds(900));
        var result = await running;

        Assert.StartsWith("It did not end within 900 s.", Assert.Single(result.Errors).InnerException?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@timeout-soon")]
    [InlineData("@timeout-0")]
    [InlineData("@timeout--1")]
    [InlineData("@timeout-")]
    public async Task Refuses_a_tag_that_is_no_limit(string tag)
    {
        await using var rig = new Rig(typeof(Steps));

        var result = Assert.Single(await rig.RunAsync($"{tag}\nScenario: S\nGiven a step"));

        Assert.Equal(ScenarioExecutionStatus.BindingError, result.Status);
        Assert.Equal(
            $"features/a.feature:3: Scenario: S\n{tag} is no time limit: write whole seconds, as in @timeout-300.",
            Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task Ends_the_scenario_when_the_run_is_aborted_but_lets_hooks_clean_up()
    {
        await using var rig = new Rig(typeof(WaitingSteps), typeof(Steps), typeof(After));

        var running = rig.RunStepsAsync("Given a wait\nThen a step");
        await rig.WaitForAsync("waits");
        await rig.Abort.CancelAsync();
        var result = await running;

        Assert.Equal("The run was aborted.", Assert.IsType<OperationCanceledException>(Assert.Single(result.Errors).InnerException).Message);
        Assert.Equal(["✗ Given a wait (0 ms)", "after the scenario", "- Then a step"], rig.Journal.Entries.Where(entry => entry[0] is '✗' or '-' or 'a'));
        await rig.WaitForAsync("the driver's token fires");
    }

    private sealed class Driver
    {
        public Driver(Journal journal, CancellationToken token) => token.Register(() => journal.Add("the driver's token fires"));
    }

    private sealed class WaitingSteps(Journal journal, Driver driver)
    {
        [Given("a wait")]
        public Task AWaitAsync(CancellationToken cancellationToken)
        {
            Assert.NotNull(driver);
            journal.Add("waits");
            return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        [TimeLimit(120)]
        [Given("a long wait")]
        public Task ALongWaitAsync(CancellationToken cancellationToken) => AWaitAsync(cancellationToken);

        [Given("a wait that explains itself")]
        public async Task ExplainedAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new TimeoutException("boot-0 has no address yet");
        }
    }

    private sealed class BlockingSteps(ManualResetEventSlim gate)
    {
        [Given("a step that blocks")]
        public void Blocks() => gate.Wait(CancellationToken.None);
    }

    private sealed class Steps(TimeProvider time)
    {
        [StepDefinition("a step")]
        public void AStep()
        {
        }

        [Given("a step that never ends")]
        public Task NeverEndsAsync() => new TaskCompletionSource().Task;

        [Given("{int} s pass")]
        public void Pass(int seconds) => ((ManualTimeProvider)time).Advance(TimeSpan.FromSeconds(seconds));
    }

    private sealed class After(Journal journal)
    {
        [AfterScenario]
        public void AfterScenario(CancellationToken cancellationToken) =>
            journal.Add(cancellationToken.IsCancellationRequested ? "too late" : "after the scenario");
    }

    private sealed class StuckDriver : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await new TaskCompletionSource().Task;
    }

    private sealed class Stuck
    {
        [TimeLimit(30)]
        [AfterScenario]
        public Task NeverAsync(StuckDriver driver, CancellationToken cancellationToken) =>
            Task.Delay(driver is null ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken);
    }

    [TimeLimit(900)]
    private static class StuckRun
    {
        [BeforeTestRun]
        public static Task NeverAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
