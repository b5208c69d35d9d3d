using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BirdControlTests
{
    private const string Welcome = "0001 BIRD 2.0.12 ready.\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_that_nobody_is_there()
    {
        var error = await Assert.ThrowsAsync<BirdControlException>(() => Control("/nowhere/bird.ctl").ListProtocolsAsync(Cancellation));

        Assert.StartsWith("BIRD at /nowhere/bird.ctl cannot be asked for its protocols: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0001 BIRD")]
    [InlineData(Welcome)]
    [InlineData(Welcome + "2002-Name Proto Table State Since Info\n")]
    public async Task Does_not_wait_forever_for_an_answer(string said)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bird.ctl");
        using var bird = new TalkingSocket(path, said, hangUp: false);

        var error = await Assert.ThrowsAsync<BirdControlException>(() => Control(path, milliseconds: 200).ListProtocolsAsync(Cancellation));

        Assert.Equal($"BIRD at {path} did not tell its protocols within 0.2 s.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Welcome + "2002-Name Proto")]
    public async Task Notices_that_bird_hangs_up(string said)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bird.ctl");
        using var bird = new TalkingSocket(path, said, hangUp: true);

        await Assert.ThrowsAsync<BirdControlException>(() => Control(path).ListProtocolsAsync(Cancellation));
    }

    [Fact]
    public async Task Tells_the_callers_own_cancellation_from_a_silent_bird()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bird.ctl");
        using var bird = new TalkingSocket(path, Welcome, hangUp: false);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Control(path).ListProtocolsAsync(cancelled.Token));
    }

    [Fact]
    public async Task Reads_an_answer_that_comes_in_pieces()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "bird.ctl");
        using var bird = new TalkingSocket(path, Welcome + Transcript.Text("protocols.txt"), hangUp: false, pieces: 7);

        Assert.Equal(16, (await Control(path).ListProtocolsAsync(Cancellation)).Count);
    }

    private static BirdControl Control(string path, int milliseconds = 20_000) => new(path, TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
}
