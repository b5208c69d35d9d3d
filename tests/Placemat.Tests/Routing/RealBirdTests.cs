using System.Net;
using Placemat.Model.Routing;
using Placemat.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

[Trait("Category", "root")]
public class RealBirdTests(RackFixture rack) : IClassFixture<RackFixture>
{
    private static readonly IPNetwork Node0 = IPNetwork.Parse("10.69.0.3/32");

    private RouterLab Lab => rack.Lab;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sessions_and_their_guards_come_up()
    {
        await SettleAsync();

        var session = await FindSessionAsync("rack0-tor1", "boot-0");
        Assert.Equal(64600u, session.LocalAsn);
        Assert.Equal(64600u, session.NeighborAsn);
        Assert.Equal(IPAddress.Parse("10.69.0.67"), session.Address);
        Assert.NotNull(session.Uptime);
        // Routes come after the session, and the timers are agreed on after the guard is up.
        await EventuallyAsync("rack0-tor1 has the addresses of boot-0", async () =>
            (await FindSessionAsync("rack0-tor1", "boot-0")).Channels is [{ Imported: 3 }]);
        await EventuallyAsync("boot-0 guards by the timers of its intent", async () =>
            (await Lab.Control("boot-0").ListBfdSessionsAsync(Cancellation)).Single(guard => guard.Interface == "eth0").Timeout
            == BfdTimers.Default.Interval * BfdTimers.Default.Multiplier);
    }

    [Fact]
    public async Task A_server_is_reached_by_both_of_its_tors()
    {
        await SettleAsync();

        var routes = await Lab.Control("spine1").ListRoutesAsync(RouteTable.Main, BirdFamily.IPv4, Cancellation);
        Assert.Equal(["bgp.rack0-tor1", "bgp.rack0-tor2"], routes.Where(route => route.Prefix == Node0).Select(route => route.Protocol).Order());
        await EventuallyAsync("two next hops in the kernel of spine1", async () =>
            await Lab.RunAsync("ip -n spine1 route show 10.69.0.3") is var route
            && route.Contains("proto bird", StringComparison.Ordinal)
            && route.Contains("via 10.0.1.1 ", StringComparison.Ordinal)
            && route.Contains("via 10.0.1.3 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Aggregates_for_the_core_stay_out_of_the_kernel()
    {
        await SettleAsync();

        var outer = await Lab.Control("spine1").ListRoutesAsync("outer", BirdFamily.IPv4, Cancellation);
        Assert.Equal(4, outer.Count(route => route.Kind == TableRouteKind.Blackhole));
        Assert.DoesNotContain("blackhole", await Lab.RunAsync("ip -n spine1 route show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_core_learns_the_exposed_prefixes_and_nothing_else()
    {
        await SettleAsync();

        var routes = await Lab.Control("core").ListRoutesAsync(RouteTable.Main, BirdFamily.IPv4, Cancellation);
        Assert.Equal(
            ["10.72.32.0/20", "10.72.48.0/26", "10.72.48.64/26", "172.17.0.0/24"],
            routes.Where(route => route.Protocol == "bgp.spine1").Select(route => route.Prefix.ToString()).Order());
    }

    [Fact]
    public async Task A_tor_is_the_way_out_for_its_servers_but_does_not_tell_them_of_their_own_network()
    {
        await SettleAsync();

        await EventuallyAsync("boot-0 has two ways out", async () =>
            await Lab.RunAsync("ip -n boot-0 route show default") is var route
            && route.Contains("src 10.69.0.3", StringComparison.Ordinal)
            && route.Contains("via 10.69.0.65 ", StringComparison.Ordinal)
            && route.Contains("via 10.69.0.129 ", StringComparison.Ordinal));
        var routes = await Lab.Control("boot-0").ListRoutesAsync(RouteTable.Main, BirdFamily.IPv4, Cancellation);
        Assert.DoesNotContain(routes, route => route.Prefix == IPNetwork.Parse("10.69.0.64/26"));
    }

    [Fact]
    public async Task Lists_what_runs()
    {
        await SettleAsync();

        var protocols = await Lab.Control("rack0-tor1").ListProtocolsAsync(Cancellation);
        Assert.Contains(new("direct.connected", "Direct", null, "up", ""), protocols);
    }

    [Fact]
    public async Task A_silent_cut_is_noticed_and_healed()
    {
        await SettleAsync();

        await Lab.SetCutAsync("boot-0", "eth0", cut: true);
        try
        {
            await EventuallyAsync("boot-0 gives up rack0-tor1", async () =>
                await FindSessionAsync("boot-0", "rack0-tor1") is { State: not BgpState.Established, LastError: "Error: BFD session down" });
            await EventuallyAsync("spine1 has one way left to boot-0", async () =>
                await Lab.RunAsync("ip -n spine1 route show 10.69.0.3") is var route
                && !route.Contains("10.0.1.1 ", StringComparison.Ordinal)
                && route.Contains("via 10.0.1.3 ", StringComparison.Ordinal));
        }
        finally
        {
            await Lab.SetCutAsync("boot-0", "eth0", cut: false);
        }

        await SettleAsync();
    }

    [Fact]
    public async Task A_question_about_no_table_gets_the_words_of_bird()
    {
        var error = await Assert.ThrowsAsync<BirdControlException>(
            () => Lab.Control("boot-0").ListRoutesAsync("nowhere", BirdFamily.IPv4, Cancellation));

        Assert.StartsWith("BIRD refused: syntax error", error.Message, StringComparison.Ordinal);
    }

    private async Task SettleAsync()
    {
        await Lab.SettleAsync(
            [
                ("core", "spine1"), ("spine1", "core"), ("spine1", "rack0-tor1"), ("spine1", "rack0-tor2"), ("rack0-tor1", "boot-0"),
                ("rack0-tor2", "boot-0"), ("boot-0", "rack0-tor1"), ("boot-0", "rack0-tor2"),
            ],
            Cancellation);
        await EventuallyAsync("routes have spread from end to end", async () =>
            await CountAsync("boot-0", IPNetwork.Parse("0.0.0.0/0")) == 2 && await CountAsync("spine1", Node0) == 2 && await CountAsync("core", IPNetwork.Parse("10.72.32.0/20")) == 1);

        async Task<int> CountAsync(string router, IPNetwork prefix) =>
            (await Lab.Control(router).ListRoutesAsync(RouteTable.Main, BirdFamily.IPv4, Cancellation)).Count(route => route.Prefix == prefix);
    }

    private Task<BgpSession> FindSessionAsync(string router, string neighbor) => Lab.FindSessionAsync(router, neighbor, Cancellation);

    private static Task EventuallyAsync(string what, Func<Task<bool>> condition) => Convergence.ReachAsync(what, condition, Cancellation);
}
