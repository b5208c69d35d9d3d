namespace Neco.DcTest.Gherkin.Bindings;

internal enum HookType
{
    BeforeTestRun,
    AfterTestRun,
    BeforeScenario,
    AfterScenario,
}
