using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Gherkin;

/// <summary>Runs a method around the run or around scenarios. Its parameters are injected.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal abstract class HookAttribute(HookType type, string[] tags) : Attribute
{
    public const int DefaultOrder = 10000;

    public HookType Type { get; } = type;

    /// <summary>Tags, with or without the at sign, of which a scenario needs one. None: the hook is for every scenario.</summary>
    public IReadOnlyList<string> Tags { get; } = tags;

    /// <summary>Hooks of one type run from the lowest order to the highest.</summary>
    public int Order { get; set; } = DefaultOrder;
}

/// <summary>Runs once, before the first scenario. The method is static.</summary>
internal sealed class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun, []);

/// <summary>Runs once, after the last scenario, even if a hook before the run failed. The method is static.</summary>
internal sealed class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun, []);

internal sealed class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);

/// <summary>Runs after every scenario, even if a hook before it or a step failed.</summary>
internal sealed class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);
