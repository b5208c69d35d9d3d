namespace Neco.DcTest.Tests.Samples;

internal sealed class Counter
{
    public int Value { get; set; }
}
