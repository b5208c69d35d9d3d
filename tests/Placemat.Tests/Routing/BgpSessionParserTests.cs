using System.Net;
using System.Net.Sockets;
using Placemat.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BgpSessionParserTests
{
    private static readonly IReadOnlyList<BgpSession> Sessions =
        BgpSessionParser.Parse(Transcript.Reply("sessions.txt"), BirdTime.OfServer(Transcript.Reply("status.txt")), BfdSessionParser.Parse(Transcript.Reply("bfd.txt")));

    [Fact]
    public void Finds_the_sessions_among_all_protocols() => Assert.Equal(
        ["b", "c", "c6", "waiting", "elsewhere", "gone", "refused", "off"],
        Sessions.Select(session => session.Neighbor));

    [Fact]
    public void Tells_who_talks_to_whom()
    {
        var session = Find("c");

        Assert.Equal(IPAddress.Parse("10.1.0.3"), session.Address);
        Assert.Equal(64700u, session.NeighborAsn);
        Assert.Equal(64600u, session.LocalAsn);
        Assert.Equal(4200000000u, Find("gone").NeighborAsn);
    }

    [Theory]
    [InlineData("b", BgpState.Established, BfdState.Up)]
    [InlineData("c6", BgpState.Established, null)]
    [InlineData("waiting", BgpState.Active, BfdState.Down)]
    [InlineData("elsewhere", BgpState.Idle, null)]
    [InlineData("gone", BgpState.Connect, BfdState.Down)]
    [InlineData("refused", BgpState.Active, null)]
    public void Tells_the_states_of_a_session_and_its_guard(string neighbor, object state, object? bfd)
    {
        Assert.Equal(state, Find(neighbor).State);
        Assert.Equal(bfd, Find(neighbor).Bfd);
    }

    [Fact]
    public void Reads_a_session_over_link_local_addresses_with_both_families()
    {
        var guards = BfdSessionParser.Parse(Transcript.Reply("bfd-link-local.txt"));
        var session = BgpSessionParser.Parse(Transcript.Reply("sessions-link-local.txt"), null, guards).Single(one => one.Neighbor == "spine2");

        Assert.Equal(IPAddress.Parse("fe80::ff:9dff:fe93:e220"), session.Address);
        Assert.Equal((BgpState.Established, BfdState.Up), (session.State, session.Bfd));
        Assert.Equal([new(AddressFamily.InterNetwork, 5, 8, 1), new(AddressFamily.InterNetworkV6, 5, 8, 1)], session.Channels);
    }

    [Fact]
    public void Tells_who_waits_for_the_peer()
    {
        Assert.True(Find("waiting").Passive);
        Assert.False(Find("refused").Passive);
    }

    [Fact]
    public void Counts_uptime_by_the_clock_of_the_router()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(8027), Find("b").Uptime);
        Assert.Null(Find("gone").Uptime);
    }

    [Fact]
    public void Tells_why_a_session_ended_last()
    {
        Assert.Equal("Socket: No route to host", Find("gone").LastError);
        Assert.Null(Find("b").LastError);
    }

    [Fact]
    public void Counts_the_routes_of_each_family()
    {
        Assert.Equal([new(AddressFamily.InterNetwork, 3, 8, 3)], Find("b").Channels);
        Assert.Equal([new(AddressFamily.InterNetworkV6, 2, 2, 2)], Find("c6").Channels);
        Assert.Empty(Find("gone").Channels);
    }

    [Fact]
    public void Tells_that_a_cut_was_noticed_by_bfd()
    {
        var session = Assert.Single(BgpSessionParser.Parse(
            Transcript.Reply("sessions-after-cut.txt"), null, BfdSessionParser.Parse(Transcript.Reply("bfd-after-cut.txt"))));

        Assert.Equal("Error: BFD session down", session.LastError);
        Assert.Equal(BfdState.Down, session.Bfd);
    }

    [Fact]
    public void Finds_the_guard_of_a_link_local_peer_on_its_own_interface()
    {
        var peer = IPAddress.Parse("fe80::2");
        var reply = BirdReply.Parse("1002-bgp.p BGP --- up 19:30:11.131 Established\n1006-  BGP state: Established\n     Neighbor address: fe80::2%eth1\n0000 \n");

        var session = Assert.Single(BgpSessionParser.Parse(
            reply, null, [new(peer, "eth0", BfdState.Up, default, default), new(peer, "eth1", BfdState.Down, default, default)]));

        Assert.Equal(peer, session.Address);
        Assert.Equal(BfdState.Down, session.Bfd);
    }

    [Fact]
    public void Reads_a_router_that_prints_other_times_but_no_uptime()
    {
        var session = Assert.Single(BgpSessionParser.Parse(Transcript.Reply("other-time-format.txt"), DateTime.UnixEpoch, []));

        Assert.Equal("a", session.Neighbor);
        Assert.Equal("Received: Bad peer AS", session.LastError);
        Assert.Null(session.Uptime);
    }

    private static BgpSession Find(string neighbor) => Sessions.Single(session => session.Neighbor == neighbor);
}
