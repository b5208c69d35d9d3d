using Neco.DcTest.Gherkin;

namespace Neco.DcTest.Tests.Samples;

[Binding]
internal sealed class CountingSteps(Counter counter, RunLog log)
{
    [BeforeTestRun]
    public static void Begin(RunLog log) => log.Begins++;

    [Given("the counter stands at {int}")]
    public void GivenTheCounterStandsAt(int value) => counter.Value = value;

    [When("it is increased by {int}")]
    public Task WhenItIsIncreasedByAsync(int value)
    {
        counter.Value += value;
        return Task.CompletedTask;
    }

    [When("it is increased by the sum of")]
    public void WhenItIsIncreasedByTheSumOf(DataTable numbers) => counter.Value += numbers.Rows.Sum(row => int.Parse(row["number"], null));

    [When("a note is made")]
    public static void WhenANoteIsMade(string note) => TestContext.Current.TestOutputHelper?.WriteLine($"Note: {note}");

    [Then("it stands at {int}")]
    public void ThenItStandsAt(int value) => Assert.Equal(value, counter.Value);

    [Then("the run has begun once")]
    public void ThenTheRunHasBegunOnce() => Assert.Equal(1, log.Begins);

    [Then("this machine is on the moon")]
    public static void ThenThisMachineIsOnTheMoon() => Assert.Skip("it is on earth");
}
