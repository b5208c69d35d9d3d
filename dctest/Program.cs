using Neco.DcTest;
using Neco.DcTest.Probes;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["run", .. var rest] => await RunCommand.RunAsync(rest),
    [ProbeCommand.Name, .. var rest] => await ProbeCommand.RunAsync(rest),

    // Runners of an editor talk xunit's own protocol; everyone else talks that of the testing platform.
    _ when args.Contains("-automated") || args.Contains("@@") => await ConsoleRunner.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
