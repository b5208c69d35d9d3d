using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Neco.Net.Netlink;
using static Neco.Net.Tests.Netlink.KernelFixture;

namespace Neco.Net.Tests.Netlink;

[Trait("Category", "root")]
public sealed class RoutingKernelTests
{
    private static readonly IPAddress Router1 = IPAddress.Parse("10.0.0.11");
    private static readonly IPAddress Router2 = IPAddress.Parse("10.0.0.12");
    private static readonly IPAddress Router3 = IPAddress.Parse("2001:db8::13");
    private static readonly IPAddress LinkLocal = IPAddress.Parse("fe80::14");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Elsewhere6 = IPAddress.Parse("2001:db8:ffff::1");

    public static TheoryData<Route> Routes =>
    [
        new Route(IPNetwork.Parse("0.0.0.0/0")) { NextHops = [new NextHop(Router1, Eth0)] },
        new Route(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(Eth0)], PreferredSource = Address.Address },
        new Route(IPNetwork.Parse("10.1.0.1/32")) { NextHops = [new NextHop(Elsewhere, Eth0, OnLink: true)], Metric = 7 },
        new Route(IPNetwork.Parse("10.2.0.0/16")) { NextHops = [new NextHop(Router1, Eth0), new NextHop(Router2, Eth0, 3)], Table = 100 },
        new Route(IPNetwork.Parse("10.3.0.0/16")) { NextHops = [new NextHop(LinkLocal, Eth0)], Table = 100_000 },
        new Route(IPNetwork.Parse("10.4.0.0/16")) { NextHops = [new NextHop(LinkLocal, Eth0), new NextHop(Router1, Eth0, 256)] },
        new Route(IPNetwork.Parse("10.5.0.0/16")) { Type = RouteType.Blackhole, Protocol = RouteProtocol.Bird },
        new Route(IPNetwork.Parse("10.6.0.0/16")) { Type = RouteType.Unreachable, Metric = uint.MaxValue },
        new Route(IPNetwork.Parse("10.7.0.0/16")) { Type = RouteType.Prohibit },
        new Route(IPNetwork.Parse("::/0")) { NextHops = [new NextHop(Router3, Eth0)], Metric = 1024 },
        new Route(IPNetwork.Parse("2001:db8:1::/48"))
        {
            NextHops = [new NextHop(Router3, Eth0), new NextHop(LinkLocal, Eth0, 2)],
            Metric = 5,
            PreferredSource = Address6.Address,
            Protocol = (RouteProtocol)99,
        },
        new Route(IPNetwork.Parse("2001:db8:2::/48")) { NextHops = [new NextHop(Elsewhere6, Eth0, OnLink: true)], Metric = 1 },
        new Route(IPNetwork.Parse("2001:db8:3::/48")) { Type = RouteType.Blackhole, Metric = 1024, Table = 100 },
        new Route(IPNetwork.Parse("2001:db8:4::/48")) { Type = RouteType.Prohibit, Metric = 1024 },
    ];

    [Theory]
    [MemberData(nameof(Routes), DisableDiscoveryEnumeration = true)]
    public void A_route_is_found_as_it_was_added_and_can_be_deleted(Route route)
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();

        kernel.Socket.Execute([new AddRoute(route)]);
        Assert.Equal(route, Assert.Single(kernel.Routes(route.Table)));

        kernel.Socket.Execute([new DeleteRoute(route)]);
        Assert.Empty(kernel.Routes(route.Table));
    }

    [Fact]
    public void A_route_takes_the_place_of_another()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        Route before = new(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(Router1, Eth0)] };
        Route after = before with { NextHops = [new NextHop(Router2, Eth0)], Protocol = RouteProtocol.Static };

        kernel.Socket.Execute([new ReplaceRoute(before), new ReplaceRoute(after)]);

        Assert.Equal(after, Assert.Single(kernel.Routes()));
    }

    [Fact]
    public void The_kernel_finds_the_device_of_a_gateway()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();

        kernel.Socket.Execute([new AddRoute(new Route(IPNetwork.Parse("0.0.0.0/0")) { NextHops = [new NextHop(Router1)] })]);

        Assert.Equal([new NextHop(Router1, Eth0)], Assert.Single(kernel.Routes()).NextHops);
    }

    [Fact]
    public void Routes_are_read_of_one_table_or_of_all()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        kernel.Socket.Execute([new AddRoute(new Route(IPNetwork.Parse("10.5.0.0/16")) { Type = RouteType.Blackhole, Table = 100 })]);

        Assert.Equal([100u], kernel.Socket.DumpRoutes(100).Select(route => route.Table).Distinct());
        Assert.Equal([100u, Route.MainTable, Route.LocalTable], kernel.Socket.DumpRoutes().Select(route => route.Table).Distinct().Order());
        Assert.Empty(kernel.Socket.DumpRoutes(101));
        Assert.Contains(kernel.Socket.DumpRoutes(Route.LocalTable), route =>
            route is { Type: RouteType.Local, Protocol: RouteProtocol.Kernel, NextHops: [{ Gateway: null }] }
            && route.Destination == new IPNetwork(Address.Address, 32));
    }

    [Theory]
    [InlineData("10.0.0.1/24")]
    [InlineData("192.0.2.1/32")]
    [InlineData("2001:db8::1/64")]
    public void An_address_is_found_as_it_was_added_and_can_be_deleted(string text)
    {
        using KernelFixture kernel = new();
        InterfaceAddress address = InterfaceAddress.Parse(text);
        kernel.Socket.Execute([.. SmallNetwork[..3], new AddAddress(Eth0, address) { NoDad = true }]);

        AddressInfo found = Assert.Single(kernel.Socket.DumpAddresses(), found => found.Address == address);
        Assert.Equal((Eth0, true), (found.Link, found.Flags.HasFlag(AddressFlags.Permanent)));
        Assert.False(found.Flags.HasFlag(AddressFlags.Tentative));

        kernel.Socket.Execute([new DeleteAddress(Eth0, address)]);
        Assert.DoesNotContain(kernel.Socket.DumpAddresses(), found => found.Address == address);
    }

    [Theory]
    [InlineData("10.0.0.9")]
    [InlineData("2001:db8::9")]
    public void A_neighbor_is_found_as_it_was_added_and_can_be_deleted(string text)
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        IPAddress address = IPAddress.Parse(text);
        MacAddress mac = MacAddress.Parse("02:00:00:00:00:09");

        kernel.Socket.Execute([new AddNeighbor(Eth0, address, mac)]);
        Assert.Contains(new NeighborInfo(Eth0, address, mac, NeighborState.Permanent), kernel.Socket.DumpNeighbors());

        kernel.Socket.Execute([new DeleteNeighbor(Eth0, address)]);
        Assert.DoesNotContain(kernel.Socket.DumpNeighbors(), neighbor => neighbor.Address.Equals(address));
    }

    public static TheoryData<Rule> Rules =>
    [
        new Rule(AddressFamily.InterNetwork, 100) { Priority = 1000 },
        new Rule(AddressFamily.InterNetwork, 100_000)
        {
            Priority = 1001,
            From = IPNetwork.Parse("10.0.0.0/8"),
            To = IPNetwork.Parse("10.2.0.0/16"),
            InputInterface = "eth0",
            Mark = new FirewallMark(0x10, 0xff),
        },
        new Rule(AddressFamily.InterNetworkV6, 100) { Priority = 1002, From = Address6.Network, Mark = new FirewallMark(1) },
    ];

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void A_rule_is_found_as_it_was_added_and_can_be_deleted(Rule rule)
    {
        using KernelFixture kernel = new();
        IReadOnlyList<Rule> before = kernel.Socket.DumpRules();

        kernel.Socket.Execute([new AddRule(rule)]);
        Assert.Equal(rule, Assert.Single(kernel.Socket.DumpRules().Except(before)));

        kernel.Socket.Execute([new DeleteRule(rule)]);
        Assert.Equal(before, kernel.Socket.DumpRules());
    }

    [Fact]
    public void A_new_namespace_has_the_kernel_s_three_rules()
    {
        using KernelFixture kernel = new();

        IEnumerable<Rule> rules = kernel.Socket.DumpRules().Where(rule => rule.Family == AddressFamily.InterNetwork);
        Assert.Equal(
            [(0u, Route.LocalTable), (32766u, Route.MainTable), (32767u, 253u)],
            rules.Select(rule => (rule.Priority!.Value, rule.Table)));
    }
}
