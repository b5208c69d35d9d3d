namespace Neco.DcTest.Gherkin;

/// <summary>How a scenario stands, or ended.</summary>
internal enum ScenarioExecutionStatus
{
    OK,

    /// <summary>A step is bound, but not written yet.</summary>
    StepDefinitionPending,

    /// <summary>No method is bound to a step.</summary>
    UndefinedStep,

    /// <summary>It is not clear which method a step means, or with which arguments.</summary>
    BindingError,

    /// <summary>A step or a hook failed.</summary>
    TestError,

    /// <summary>A step or a hook said that the scenario makes no sense here.</summary>
    Skipped,
}
