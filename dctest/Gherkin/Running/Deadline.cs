using System.Globalization;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// Runs code of the bindings one piece after the other, each within its limit. The token fires when a limit has passed, or
/// when the run is aborted, and stays so.
/// </summary>
internal sealed class Deadline : IAsyncDisposable
{
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>How long code may take to end, and to say what it waited for, after its token has fired.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _aborted;
    private readonly ITimer _timer;
    private volatile bool _hasPassed;

    public Deadline(TimeProvider time, CancellationToken aborted)
    {
        _time = time;
        _aborted = aborted.Register(() => _ = _source.CancelAsync());
        _timer = time.CreateTimer(_ => Pass(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Runs <paramref name="body"/> on another thread, so that even code that blocks is noticed.</summary>
    /// <exception cref="TimeoutException">It did not end within <paramref name="limit"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was aborted.</exception>
    public async Task RunAsync(TimeSpan limit, Func<CancellationToken, Task> body)
    {
        if (Token.IsCancellationRequested)
            throw Aborted(reason: null);

        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        var work = Task.Run(() => body(Token), CancellationToken.None);
        try
        {
            await work.WaitAsync(Token);
        }
        catch (Exception) when (Token.IsCancellationRequested)
        {
            // Told below, as is an end that came too late.
        }
        finally
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (Token.IsCancellationRequested)
            await ReportCancellationAsync(work, limit);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _aborted.DisposeAsync();
    }

    private void Pass()
    {
        _hasPassed = true;

        // Not on this thread, where a callback that throws would end the process.
        _ = _source.CancelAsync();
    }

    private async Task ReportCancellationAsync(Task work, TimeSpan limit)
    {
        using var graceOver = new CancellationTokenSource();
        await Task.WhenAny(work, Task.Delay(Grace, _time, graceOver.Token));
        await graceOver.CancelAsync();
        var reason = work.Exception?.InnerException is { } exception and not OperationCanceledException ? exception : null;
        if (!_hasPassed)
            throw Aborted(reason);

        var abandoned = work.IsCompleted ? "" : $" It took no notice of its cancellation token for another {Seconds(Grace)} s and was left behind.";
        throw new TimeoutException(
            $"It did not end within {Seconds(limit)} s.{abandoned} If it needs longer, " +
            "give the method [TimeLimit(SECONDS)] or the scenario the tag @timeout-SECONDS.",
            reason);
    }

    private OperationCanceledException Aborted(Exception? reason) => new("The run was aborted.", reason, Token);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
