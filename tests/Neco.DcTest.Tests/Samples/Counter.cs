namespace Neco.DcTest.Tests.Samples;

/// <summary>One for each scenario.</summary>
internal sealed class Counter
{
    public int Value { get; set; }
}

/// <summary>One for the run.</summary>
internal sealed class RunLog
{
    public int Begins { get; set; }
}
