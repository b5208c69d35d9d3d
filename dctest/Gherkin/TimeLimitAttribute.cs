namespace Neco.DcTest.Gherkin;

/// <summary>How long a step or a hook may take, in seconds, if not the default. A scenario's tag <c>@timeout-SECONDS</c> goes above it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class TimeLimitAttribute(int seconds) : Attribute
{
    public TimeSpan Limit { get; } = TimeSpan.FromSeconds(seconds);
}
