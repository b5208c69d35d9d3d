using Placemat.Lifecycle;
using Placemat.Tests.Support;

namespace Placemat.Tests.Lifecycle;

public sealed class EventLogTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly EventLog _log;

    public EventLogTests() => _log = new(_time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_carries_its_number_time_and_cause()
    {
        _time.Advance(TimeSpan.FromSeconds(5));
        _log.Add(LabEventKind.NodeState, "boot-0", "On: asked for");

        Assert.Equal([new(1, _time.GetUtcNow(), LabEventKind.NodeState, "boot-0", "On: asked for")], await TakeAsync(1));
    }

    [Fact]
    public async Task A_reader_gets_what_was_and_then_what_comes()
    {
        Add(1, 2);
        var reading = TakeAsync(4);
        Add(3, 4);

        Assert.Equal([1, 2, 3, 4], Numbers(await reading));
    }

    [Fact]
    public async Task A_reader_may_begin_anywhere()
    {
        Add(1, 5);

        Assert.Equal([4, 5], Numbers(await TakeAsync(2, after: 3)));
    }

    [Fact]
    public async Task A_reader_that_begins_in_the_future_waits_for_it()
    {
        Add(1, 2);
        var reading = TakeAsync(1, after: 4);
        Add(3, 5);

        Assert.Equal([5], Numbers(await reading));
    }

    [Fact]
    public async Task Readers_do_not_take_events_from_each_other()
    {
        var readers = Enumerable.Range(0, 5).Select(_ => TakeAsync(100)).ToList();
        Add(1, 100);

        foreach (var reader in readers)
            Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), Numbers(await reader));
    }

    [Fact]
    public async Task Writers_at_once_lose_nothing()
    {
        const int writers = 8;
        const int each = 500;
        var reading = TakeAsync(writers * each);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            () =>
            {
                for (var i = 0; i < each; i++)
                    _log.Add(LabEventKind.Warning, $"{writer}", $"{i}");
            },
            Cancellation)));

        var events = await reading;
        Assert.Equal(Enumerable.Range(1, writers * each).Select(number => (long)number), Numbers(events));
        Assert.All(events.GroupBy(entry => entry.Subject), of => Assert.Equal(Enumerable.Range(0, each).Select(i => $"{i}"), of.Select(entry => entry.Text)));
    }

    [Fact]
    public async Task Old_events_are_dropped_rather_than_kept_for_ever()
    {
        Add(1, 20_003);

        Assert.Equal([4, 5], Numbers(await TakeAsync(2)));
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = TakeAsync(1, cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private void Add(int first, int last)
    {
        for (var number = first; number <= last; number++)
            _log.Add(LabEventKind.Warning, "subject", $"{number}");
    }

    private async Task<List<LabEvent>> TakeAsync(int count, long after = 0, CancellationToken? cancellationToken = null)
    {
        List<LabEvent> taken = [];
        await foreach (var entry in _log.FollowAsync(after, cancellationToken ?? Cancellation))
        {
            taken.Add(entry);
            if (taken.Count == count)
                break;
        }

        return taken;
    }

    private static IEnumerable<long> Numbers(IEnumerable<LabEvent> events) => events.Select(entry => entry.Number);
}
