using System.Runtime.CompilerServices;

namespace Placemat.Lifecycle;

/// <summary>The lab's history. Any number of readers follow it from any point; a slow one misses old events rather than hold memory.</summary>
internal sealed class EventLog(TimeProvider time)
{
    private const int Kept = 20_000;

    private readonly Lock _gate = new();
    private readonly Queue<LabEvent> _events = new();
    private TaskCompletionSource _next = NewSignal();
    private long _number;

    public void Add(LabEventKind kind, string subject, string text)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            _events.Enqueue(new(++_number, time.GetUtcNow(), kind, subject, text));
            if (_events.Count > Kept)
                _events.Dequeue();
            signal = _next;
            _next = NewSignal();
        }

        signal.SetResult();
    }

    /// <summary>All events after number <paramref name="after"/>, those that are still to come included.</summary>
    public async IAsyncEnumerable<LabEvent> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            List<LabEvent> batch;
            Task next;
            lock (_gate)
            {
                batch = [.. _events.Where(entry => entry.Number > after)];
                next = _next.Task;
            }

            foreach (var entry in batch)
            {
                yield return entry;
                after = entry.Number;
            }

            if (batch.Count == 0)
                await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
