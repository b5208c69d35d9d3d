using System.Diagnostics;

namespace Neco.Testing;

/// <summary>Waits for what another party does in its own time, such as a worker of the kernel, up to a limit.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static void True(Func<bool> condition, string what)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, $"Waited {Limit.TotalSeconds} s in vain until {what}.");
            Thread.Sleep(5);
        }
    }
}
