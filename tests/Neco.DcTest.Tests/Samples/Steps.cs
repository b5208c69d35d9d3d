using Neco.DcTest.Gherkin;

namespace Neco.DcTest.Tests.Samples;

[Binding]
internal sealed class Steps(Counter counter)
{
    [Given("the counter stands at {int}")]
    public void GivenTheCounterStandsAt(int value) => counter.Value = value;
}
