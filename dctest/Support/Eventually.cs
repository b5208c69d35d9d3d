using System.Diagnostics;

namespace Neco.DcTest.Support;

/// <summary>Waits for what a real system does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until <paramref name="complaint"/> has nothing to say.</summary>
    /// <param name="what">What is waited for, for the error.</param>
    /// <param name="limit">How long.</param>
    /// <param name="complaint">Null when all is well, else what is still wrong.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task SucceedsAsync(string what, TimeSpan limit, Func<Task<string?>> complaint, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (await complaint() is { } still)
        {
            if (Stopwatch.GetElapsedTime(started) > limit)
                Assert.Fail($"{what} did not happen within {limit.TotalSeconds:0} s: {still}");
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
