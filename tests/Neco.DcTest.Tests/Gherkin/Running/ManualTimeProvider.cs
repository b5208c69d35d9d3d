namespace Neco.DcTest.Tests.Gherkin.Running;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _armed = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock)
            return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _now += time;
            due = [.. _armed.Where(timer => timer.Due <= _now)];
            _armed.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Waits until somebody waits for <paramref name="time"/>, and lets it pass.</summary>
    public async Task AdvanceWhenAwaitedAsync(TimeSpan time)
    {
        await Eventually.HoldsAsync(() => IsAwaited(time), $"somebody waits for {time}");
        Advance(time);
    }

    private bool IsAwaited(TimeSpan time)
    {
        lock (_lock)
            return _armed.Exists(timer => timer.DueTime == time);
    }

    private sealed class ManualTimer(ManualTimeProvider owner, Action fire) : ITimer
    {
        public TimeSpan DueTime { get; private set; }

        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan)
                throw new NotSupportedException("Timers that repeat are not needed yet.");

            lock (owner._lock)
            {
                owner._armed.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;

                (DueTime, Due) = (dueTime, owner._now + dueTime);
                owner._armed.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
