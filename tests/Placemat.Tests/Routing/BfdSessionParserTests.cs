using System.Net;
using Placemat.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BfdSessionParserTests
{
    [Fact]
    public void Reads_every_session()
    {
        Assert.Equal(
            [
                Session("10.1.0.5", BfdState.Down, 1, 0),
                Session("10.1.0.3", BfdState.Up, 0.4, 2),
                Session("10.1.0.2", BfdState.Up, 0.4, 2),
                Session("10.1.0.9", BfdState.Down, 1, 0),
            ],
            BfdSessionParser.Parse(Transcript.Reply("bfd.txt")));
    }

    [Fact]
    public void Finds_none_where_bfd_does_not_run() => Assert.Empty(BfdSessionParser.Parse(Transcript.Reply("bfd-absent.txt")));

    [Fact]
    public void Does_not_take_another_refusal_for_none() =>
        Assert.Throws<BirdControlException>(() => BfdSessionParser.Parse(Transcript.Reply("refused.txt")));

    private static BfdSession Session(string peer, BfdState state, double interval, double timeout) =>
        new(IPAddress.Parse(peer), "eth0", state, TimeSpan.FromSeconds(interval), TimeSpan.FromSeconds(timeout));
}
