using Neco.DcTest.Drivers;
using Neco.DcTest.Support;
using Xunit.MicrosoftTestingPlatform;

namespace Neco.DcTest;

/// <summary><c>dctest run</c>: brings up the data center in view of the operator, runs the features against it, and takes it down.</summary>
internal static class RunCommand
{
    /// <summary>The data center that this command brought up; null when scenarios run without it.</summary>
    public static DataCenter? DataCenter { get; private set; }

    /// <summary>Includes scenarios tagged @slow, which only nightly runs have the time for.</summary>
    private const string All = "--all";

    /// <param name="arguments"><c>--all</c>, and whatever is to be passed on to the testing platform, filters for example.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        string[] filter = arguments.Contains(All) ? [] : ["--filter-not-trait", "Category=slow"];
        var results = Repository.Path("artifacts", "dctest");
        Directory.CreateDirectory(results);
        await using var dataCenter = new DataCenter();
        using var interrupt = new CancellationTokenSource();
        ConsoleCancelEventHandler onInterrupt = (_, press) =>
        {
            press.Cancel = true;
            interrupt.Cancel();
        };
        Console.CancelKeyPress += onInterrupt;
        Console.WriteLine("dctest: bringing up the data center of cluster.yml");
        try
        {
            await dataCenter.UpAsync(Console.WriteLine, interrupt.Token);
        }
        catch (Exception error) when (error is InvalidOperationException or OperationCanceledException or FileNotFoundException)
        {
            await Console.Error.WriteLineAsync($"dctest: {error.Message}");
            return 1;
        }

        // From here on the testing platform ends the run by itself on Ctrl-C.
        Console.CancelKeyPress -= onInterrupt;
        DataCenter = dataCenter;
        var code = await TestPlatformTestFramework.RunAsync(
            ["--results-directory", results, "--report-xunit-trx", "--report-xunit-trx-filename", "dctest.trx", "--report-xunit-html", "--report-xunit-html-filename", "dctest.html", "--output", "Detailed", "--no-progress", .. filter, .. arguments.Where(argument => argument != All)],
            SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        Console.WriteLine($"dctest: the report is {Path.Combine(results, "dctest.html")}");
        return code;
    }
}
