using System.Net;
using System.Net.Sockets;
using Placemat.Model.Routing;
using Placemat.Routing;
using Placemat.Routing.Bird;
using Placemat.Tests.Support;

namespace Placemat.Tests.Routing;

[Trait("Category", "root")]
public class RealBirdDualStackTests(DualStackFixture fabric) : IClassFixture<DualStackFixture>
{
    private static readonly IPNetwork Server1 = IPNetwork.Parse("10.9.0.1/32");

    private RouterLab Lab => fabric.Lab;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_family_has_a_session_but_a_link_without_addresses_one_for_both()
    {
        await SettleAsync();

        Assert.Equal([AddressFamily.InterNetwork], await FamiliesAsync("tor2", "spine1"));
        Assert.Equal([AddressFamily.InterNetworkV6], await FamiliesAsync("tor2", "spine1-ipv6"));
        Assert.Equal([AddressFamily.InterNetwork, AddressFamily.InterNetworkV6], await FamiliesAsync("tor2", "spine2"));
    }

    [Fact]
    public async Task Routes_of_both_families_go_over_a_link_without_addresses()
    {
        await SettleAsync();

        var spine2 = DualStackLab.Routers.Single(router => router.Name == "spine2").Interfaces[2].LinkLocal;
        await EventuallyAsync("tor2 learns the way to server1 for IPv4 from spine2", async () =>
            (await Lab.Control("tor2").ListRoutesAsync(RouteTable.Main, BirdFamily.IPv4, Cancellation))
                .SingleOrDefault(route => route.Prefix == Server1 && route.Protocol == "bgp.spine2")?.NextHops is [var hop]
            && hop == new TableNextHop(spine2, "eth1"));
        await EventuallyAsync("the kernel of tor2 has two ways to server1 for IPv4, one of them by IPv6", async () =>
            await Lab.RunAsync("ip -n tor2 route show 10.9.0.1") is var way
            && way.Contains("via 10.0.1.2 ", StringComparison.Ordinal)
            && way.Contains($"via inet6 {spine2} dev eth1", StringComparison.Ordinal));
        await EventuallyAsync("and two for IPv6", async () =>
            await Lab.RunAsync("ip -n tor2 -6 route show 2001:db8:9::1") is var way
            && way.Contains("via 2001:db8:1::2 ", StringComparison.Ordinal)
            && way.Contains($"via {spine2} dev eth1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Packets_of_both_families_pass_a_link_without_addresses()
    {
        await SettleAsync();

        // Only that link leads to spine2.
        await IsReachedAsync(Lab, "server2", "10.9.1.2");
        await IsReachedAsync(Lab, "server2", "2001:db8:9:1::2");
    }

    [Fact]
    public async Task A_server_sends_from_its_own_address_in_both_families()
    {
        await SettleAsync();

        await EventuallyAsync("IPv4 leaves from the loopback", async () => (await Lab.RunAsync("ip -n server1 route show 10.9.0.2")).Contains("src 10.9.0.1", StringComparison.Ordinal));
        await EventuallyAsync("IPv6 leaves from the loopback", async () => (await Lab.RunAsync("ip -n server1 -6 route show 2001:db8:9::2")).Contains("src 2001:db8:9::1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_prefix_list_holds_for_both_families()
    {
        await SettleAsync();

        await EventuallyAsync("the edge tells spine1 of its visitors and of nothing else", async () =>
            (await LearnedAsync(BirdFamily.IPv4)).SequenceEqual(["10.8.0.0/24"]) && (await LearnedAsync(BirdFamily.IPv6)).SequenceEqual(["2001:db8:8::/64"]));

        async Task<IEnumerable<string>> LearnedAsync(BirdFamily family) =>
            from route in await Lab.Control("spine1").ListRoutesAsync("outer", family, Cancellation)
            where route.Protocol.StartsWith("bgp.edge", StringComparison.Ordinal)
            select route.Prefix.ToString();
    }

    [Fact]
    public async Task A_silent_cut_of_a_link_without_addresses_is_noticed_and_healed()
    {
        await SettleAsync();

        await Lab.SetCutAsync("tor2", "eth1", cut: true);
        try
        {
            await EventuallyAsync("tor2 gives up spine2", async () =>
                await Lab.FindSessionAsync("tor2", "spine2", Cancellation) is { State: not BgpState.Established, LastError: "Error: BFD session down" });
            await EventuallyAsync("tor2 has one way left to server1 in both families", async () =>
                await Lab.RunAsync("ip -n tor2 route show 10.9.0.1; ip -n tor2 -6 route show 2001:db8:9::1") is var ways
                && !ways.Contains("eth1", StringComparison.Ordinal)
                && ways.Contains("via 10.0.1.2 ", StringComparison.Ordinal)
                && ways.Contains("via 2001:db8:1::2 ", StringComparison.Ordinal));
        }
        finally
        {
            await Lab.SetCutAsync("tor2", "eth1", cut: false);
        }

        await SettleAsync();
    }

    [Fact]
    public async Task Clients_of_a_reflector_reach_each_other_over_links_without_addresses()
    {
        Assert.SkipWhen(RouterLab.Obstacle is not null, RouterLab.Obstacle ?? "");
        var lab = LabText.Resolve(
            """
            {kind: Network, name: x, type: internal}
            ---
            {kind: Network, name: y, type: internal}
            ---
            kind: Router
            name: reflector
            asn: 64512
            router-id: 10.9.0.3
            interfaces: [{network: x}, {network: y}]
            neighbors:
              - {interface: x, unnumbered: true, route-reflector-client: true}
              - {interface: y, unnumbered: true, route-reflector-client: true}
            ---
            kind: Router
            name: left
            asn: 64512
            loopbacks: [10.9.0.1/32, 2001:db8:9::1/128]
            interfaces: [{network: x}]
            neighbors: [{interface: x, unnumbered: true}]
            ---
            kind: Router
            name: right
            asn: 64512
            loopbacks: [10.9.0.2/32, 2001:db8:9::2/128]
            interfaces: [{network: y}]
            neighbors: [{interface: y, unnumbered: true}]
            """);
        await using var running = await RouterLab.StartAsync(lab);

        await IsReachedAsync(running, "left", "10.9.0.2");
        await IsReachedAsync(running, "left", "2001:db8:9::2");
    }

    private static Task IsReachedAsync(RouterLab lab, string from, string address) => EventuallyAsync(
        $"{from} reaches {address}",
        async () => await lab.RunAsync($"ip netns exec {from} ping -n -c 1 -W 1 {address} >/dev/null && echo yes || echo no") == "yes");

    private async Task<IEnumerable<AddressFamily>> FamiliesAsync(string router, string neighbor) =>
        (await Lab.FindSessionAsync(router, neighbor, Cancellation)).Channels.Select(channel => channel.Family);

    private Task SettleAsync() => Lab.SettleAsync(
        [.. DualStackLab.Routers.SelectMany(router => router.Intent.Neighbors.Select(neighbor => (router.Name, neighbor.Name)))],
        Cancellation);

    private static Task EventuallyAsync(string what, Func<Task<bool>> condition) => Convergence.ReachAsync(what, condition, Cancellation);
}
