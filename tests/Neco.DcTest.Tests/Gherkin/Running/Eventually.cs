using System.Diagnostics;

namespace Neco.DcTest.Tests.Gherkin.Running;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, $"Waited {Limit} in vain until {what}.");
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
