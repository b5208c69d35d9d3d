namespace Neco.DcTest.Gherkin;

/// <summary>The scenario that runs, and what its steps share. Injected by type.</summary>
internal sealed class ScenarioContext(ScenarioInfo scenarioInfo, RuleInfo? ruleInfo, IObjectContainer scenarioContainer) : ContextDictionary
{
    public ScenarioInfo ScenarioInfo { get; } = scenarioInfo;

    public RuleInfo? RuleInfo { get; } = ruleInfo;

    public IObjectContainer ScenarioContainer { get; } = scenarioContainer;

    /// <summary>How the scenario stands so far.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }
}
