using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>Waits for what a real router does in its own time.</summary>
internal static class Convergence
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task ReachAsync(string what, Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit);
        Exception? obstacle = null;
        while (!limit.IsCancellationRequested)
        {
            try
            {
                if (await condition())
                    return;
                obstacle = null;
            }
            catch (BirdControlException error)
            {
                // It may still be starting.
                obstacle = error;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        Assert.Fail($"Not within {Limit.TotalSeconds:0} s: {what}. {obstacle?.Message}");
    }
}
