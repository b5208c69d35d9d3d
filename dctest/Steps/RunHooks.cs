using Neco.DcTest.Drivers;

namespace Neco.DcTest.Steps;

[Binding]
internal sealed class RunHooks
{
    [BeforeTestRun]
    public static void Register(IObjectContainer run) => run.RegisterInstanceAs(RunCommand.DataCenter ?? new DataCenter(), dispose: RunCommand.DataCenter is null);
}
