using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Neco.Net.Netlink;
using static Neco.Net.Tests.Netlink.KernelFixture;

namespace Neco.Net.Tests.Netlink;

/// <summary>A request and its text say the same: one namespace is made by requests, another by typing their texts.</summary>
[Trait("Category", "root")]
public sealed class RequestTextKernelTests
{
    private static readonly LinkRef Eth1 = new(6, "eth1");
    private static readonly IPAddress Router1 = IPAddress.Parse("10.0.0.11");
    private static readonly IPAddress Router2 = IPAddress.Parse("2001:db8::12");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Neighbor = IPAddress.Parse("10.0.0.9");
    private static readonly IPNetwork Dropped = IPNetwork.Parse("10.5.0.0/16");
    private static readonly Route Blackhole = new(Dropped) { Type = RouteType.Blackhole, Protocol = RouteProtocol.Bgp };
    private static readonly Rule Marked = new(AddressFamily.InterNetworkV6, 100) { Priority = 1001, Mark = new FirewallMark(1) };

    [Fact]
    public void What_a_text_does_is_what_its_request_does()
    {
        using KernelFixture requested = new(), requestedPeer = new(), typed = new(), typedPeer = new();

        requested.Socket.Execute(Construction(requestedPeer));
        typed.Scope.Shell(string.Join('\n', (IEnumerable<RtnetlinkRequest>)Construction(typedPeer)));

        requested.WaitUntilPortIsOperational();
        typed.WaitUntilPortIsOperational();
        Assert.Equal(Links(requested), Links(typed));
        Assert.Equal(Links(requestedPeer), Links(typedPeer));
        Assert.Equal(BridgeOptions(requested), BridgeOptions(typed));
        Assert.Equal(Addresses(requested), Addresses(typed));
        Assert.Equal(Routes(requested), Routes(typed));
        Assert.Equal(Neighbors(requested), Neighbors(typed));
        Assert.Equal(requested.Socket.DumpRules(), typed.Socket.DumpRules());
        Assert.Equal((9, 8, 1), (Routes(typed).Count, typed.Socket.DumpRules().Count, Neighbors(typed).Count));

        requested.Socket.Execute(Demolition);
        typed.Scope.Shell(string.Join('\n', (IEnumerable<RtnetlinkRequest>)Demolition));

        Assert.Equal(Links(requested), Links(typed));
        Assert.Equal(Addresses(requested), Addresses(typed));
        Assert.Equal(Routes(requested), Routes(typed));
        Assert.Equal(requested.Socket.DumpRules(), typed.Socket.DumpRules());
        Assert.Equal((7, 6, 0), (Routes(typed).Count, typed.Socket.DumpRules().Count, Neighbors(typed).Count));
    }

    private static RtnetlinkRequest[] Construction(KernelFixture peer) =>
    [
        new AddBridge(Fabric)
        {
            Address = Mac(1),
            Mtu = 9000,
            Up = true,
            Stp = false,
            ForwardDelay = TimeSpan.FromSeconds(2.5),
            GroupForwardMask = 0x4008,
            MulticastSnooping = false,
        },
        new AddVeth(Port, new VethPeer(Eth0) { Address = Mac(2), Mtu = 1400 }) { Address = Mac(3), Mtu = 9000, Master = Fabric, Up = true },
        new AddVeth(new LinkRef(7, "uplink"), new VethPeer(Eth1)
        {
            Address = Mac(4),
            Namespace = new NamespaceRef(peer.Scope.Descriptor, peer.Scope.Path),
        })
        { Address = Mac(5) },
        new SetLink(Eth0) { Up = true, Alias = "it's the first" },
        new SetLink(new LinkRef("uplink")) { Mtu = 1300, Address = Mac(6), Master = Fabric, Up = true },
        new SetLink(new LinkRef(7)) { NewName = "wan", Master = LinkRef.None, Alias = "$HOME \"quoted\"" },
        new SetLink(new LinkRef("lo")) { Up = true },
        new AddAddress(Eth0, KernelFixture.Address),
        new AddAddress(Eth0, Address6) { NoDad = true },
        new AddAddress(new LinkRef(1, "lo"), InterfaceAddress.Parse("127.0.0.9/8")),
        new AddRoute(new Route(IPNetwork.Parse("0.0.0.0/0"))
        {
            NextHops = [new NextHop(Router1)],
            PreferredSource = KernelFixture.Address.Address,
        }),
        new AddRoute(new Route(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(Eth0)], Metric = 7, Table = 1000 }),
        new AddRoute(new Route(IPNetwork.Parse("10.2.0.0/16")) { NextHops = [new NextHop(Router2, Eth0)] }),
        new AddRoute(new Route(IPNetwork.Parse("10.3.0.0/16"))
        {
            NextHops = [new NextHop(Router1, Eth0), new NextHop(Router2, Eth0, 2), new NextHop(Elsewhere, Eth0, OnLink: true)],
            Protocol = RouteProtocol.Ra,
        }),
        new AddRoute(Blackhole),
        new AddRoute(new Route(IPNetwork.Parse("10.6.0.0/16")) { Type = RouteType.Throw, Protocol = RouteProtocol.Dhcp }),
        new AddRoute(new Route(IPNetwork.Parse("::/0")) { NextHops = [new NextHop(Router2)], Protocol = RouteProtocol.Zebra }),
        new AddRoute(new Route(IPNetwork.Parse("2001:db8:1::/48"))
        {
            NextHops = [new NextHop(Router2, Eth0), new NextHop(IPAddress.Parse("fe80::1"), Eth0, 4)],
            Protocol = (RouteProtocol)77,
        }),
        new ReplaceRoute(new Route(IPNetwork.Parse("2001:db8:2::/48")) { Type = RouteType.Unreachable, Protocol = RouteProtocol.Ospf }),
        new AddNeighbor(Eth0, Neighbor, Mac(9)),
        new AddRule(new Rule(AddressFamily.InterNetwork, 100)
        {
            Priority = 1000,
            From = IPNetwork.Parse("10.0.0.0/8"),
            To = IPNetwork.Parse("10.2.0.0/16"),
            InputInterface = "eth0",
            Mark = new FirewallMark(0x10, 0xff),
        }),
        new AddRule(new Rule(AddressFamily.InterNetwork, 1000)),
        new AddRule(Marked),
    ];

    private static readonly RtnetlinkRequest[] Demolition =
    [
        new SetBridgePortState(Port, BridgePortState.Disabled),
        new DeleteRule(Marked),
        new DeleteRule(new Rule(AddressFamily.InterNetwork, 1000)),
        new DeleteNeighbor(Eth0, Neighbor),
        new DeleteRoute(Blackhole),
        new DeleteRoute(new Route(IPNetwork.Parse("::/0"))),
        new DeleteAddress(new LinkRef(1, "lo"), InterfaceAddress.Parse("127.0.0.9/8")),
        new DeleteLink(new LinkRef("wan")),
    ];

    private static string BridgeOptions(KernelFixture kernel) =>
        kernel.Scope.Shell("ip -d link show fabric | grep -oE '(forward_delay|stp_state|group_fwd_mask|mcast_snooping) [^ ]+'");

    private static MacAddress Mac(byte last) => new([2, 0, 0, 0, 0, last]);

    /// <summary>Without what the kernel's workers change in their own time.</summary>
    private static IReadOnlyList<LinkInfo> Links(KernelFixture kernel) =>
    [
        .. kernel.Socket.DumpLinks().Select(link =>
            link with { OperationalState = default, Flags = link.Flags & ~LinkFlags.Running })
    ];

    private static IReadOnlyList<AddressInfo> Addresses(KernelFixture kernel) =>
        [.. kernel.Socket.DumpAddresses().Where(found => !found.Address.Address.IsIPv6LinkLocal)];

    private static IReadOnlyList<Route> Routes(KernelFixture kernel) =>
        [.. kernel.Socket.DumpRoutes().Where(route => route.Protocol != RouteProtocol.Kernel)];

    private static IReadOnlyList<NeighborInfo> Neighbors(KernelFixture kernel) =>
        [.. kernel.Socket.DumpNeighbors().Where(neighbor => neighbor.State == NeighborState.Permanent)];
}
