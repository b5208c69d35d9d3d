using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Neco.Net.Netlink;

namespace Neco.Net.Tests.Netlink;

public sealed class RequestTextTests
{
    private static readonly LinkRef Eth0 = new(5, "eth0");
    private static readonly LinkRef Eth1 = new(6, "eth1");
    private static readonly IPNetwork Default = IPNetwork.Parse("0.0.0.0/0");
    private static readonly IPNetwork Ten = IPNetwork.Parse("10.0.0.0/8");
    private static readonly IPAddress Gateway = IPAddress.Parse("10.0.0.1");

    private static readonly AddBridge Fabric = new(new LinkRef(100, "fabric"))
    {
        Address = MacAddress.Parse("02:00:00:00:00:01"),
        Mtu = 9000,
        Up = true,
        ForwardDelay = TimeSpan.FromSeconds(2),
        Stp = false,
        GroupForwardMask = 0x4000,
        MulticastSnooping = false,
    };

    private static readonly AddVeth Cable = new(new LinkRef(110, "r1-eth0"), new VethPeer(Eth0)
    {
        Address = MacAddress.Parse("02:00:00:00:00:03"),
        Mtu = 9000,
        Namespace = new NamespaceRef(7, "r1"),
    })
    {
        Address = MacAddress.Parse("02:00:00:00:00:02"),
        Mtu = 9000,
        Master = Fabric.Link,
        Up = true,
    };

    public static TheoryData<string, RtnetlinkRequest> Texts => new()
    {
        { "ip link add fabric type bridge", new AddBridge(new LinkRef("fabric")) },
        { "ip link add fabric mtu 1500 type bridge", new AddBridge(new LinkRef("fabric")) { Mtu = 1500 } },
        {
            "ip link add fabric index 100 address 02:00:00:00:00:01 mtu 9000 up type bridge"
            + " forward_delay 200 stp_state 0 group_fwd_mask 0x4000 mcast_snooping 0", Fabric
        },
        { "ip link add v0 type veth peer name v1", new AddVeth(new LinkRef("v0"), new VethPeer(new LinkRef("v1"))) },
        {
            "ip link add r1-eth0 index 110 address 02:00:00:00:00:02 mtu 9000 master fabric up type veth"
            + " peer name eth0 index 5 address 02:00:00:00:00:03 mtu 9000 netns r1", Cable
        },
        { "ip link set eth0 alias 'rack 0'\\''s'", new SetLink(Eth0) { Alias = "rack 0's" } },
        { "ip link set eth0 up", new SetLink(Eth0) { Up = true } },
        { "ip link set eth0 nomaster alias '' down", new SetLink(Eth0) { Up = false, Master = LinkRef.None, Alias = "" } },
        {
            "ip link set if5 name wan address 02:00:00:00:00:01 mtu 1400 master fabric",
            new SetLink(new LinkRef(5)) { NewName = "wan", Mtu = 1400, Address = Fabric.Address, Master = Fabric.Link }
        },
        { "ip link delete eth0", new DeleteLink(Eth0) },
        { "bridge link set dev eth0 state disabled", new SetBridgePortState(Eth0, BridgePortState.Disabled) },
        { "bridge link set dev eth0 state forwarding", new SetBridgePortState(Eth0, BridgePortState.Forwarding) },
        { "ip address add 10.0.0.1/24 dev eth0", new AddAddress(Eth0, InterfaceAddress.Parse("10.0.0.1/24")) },
        { "ip address add 2001:db8::1/64 dev eth0 nodad", new AddAddress(Eth0, InterfaceAddress.Parse("2001:db8::1/64")) { NoDad = true } },
        { "ip address delete 10.0.0.1/24 dev eth0", new DeleteAddress(Eth0, InterfaceAddress.Parse("10.0.0.1/24")) },
        { "ip route add default via 10.0.0.1", new AddRoute(new Route(Default) { NextHops = [new NextHop(Gateway)] }) },
        { "ip route add 10.0.0.0/8 dev eth0", new AddRoute(new Route(Ten) { NextHops = [new NextHop(Eth0)] }) },
        {
            "ip route replace 10.0.0.0/8 via 10.0.0.1 dev eth0 onlink src 10.0.0.2 metric 20 proto bird table 100",
            new ReplaceRoute(new Route(Ten)
            {
                NextHops = [new NextHop(Gateway, Eth0, OnLink: true)],
                PreferredSource = IPAddress.Parse("10.0.0.2"),
                Metric = 20,
                Protocol = RouteProtocol.Bird,
                Table = 100,
            })
        },
        {
            "ip route add default nexthop via 10.0.0.1 dev eth0 nexthop via 10.0.0.3 dev eth1",
            new AddRoute(new Route(Default) { NextHops = [new NextHop(Gateway, Eth0), new NextHop(IPAddress.Parse("10.0.0.3"), Eth1)] })
        },
        {
            "ip route add 10.0.0.0/8 proto 99 nexthop via inet6 fe80::1 dev eth0 weight 3 nexthop dev eth1",
            new AddRoute(new Route(Ten)
            {
                Protocol = (RouteProtocol)99,
                NextHops = [new NextHop(IPAddress.Parse("fe80::1"), Eth0, 3), new NextHop(Eth1)],
            })
        },
        { "ip route add blackhole 10.0.0.0/8", new AddRoute(new Route(Ten) { Type = RouteType.Blackhole }) },
        { "ip -6 route add unreachable default", new AddRoute(new Route(IPNetwork.Parse("::/0")) { Type = RouteType.Unreachable }) },
        { "ip -6 route delete 2001:db8::/32", new DeleteRoute(new Route(IPNetwork.Parse("2001:db8::/32"))) },
        {
            "ip neighbor add 10.0.0.9 lladdr 02:00:00:00:00:09 dev eth0",
            new AddNeighbor(Eth0, IPAddress.Parse("10.0.0.9"), MacAddress.Parse("02:00:00:00:00:09"))
        },
        { "ip neighbor delete fe80::9 dev eth0", new DeleteNeighbor(Eth0, IPAddress.Parse("fe80::9")) },
        {
            "ip rule add priority 1000 from 10.0.0.0/8 to 10.2.0.0/16 iif eth0 fwmark 0x10/0xff table 100",
            new AddRule(new Rule(AddressFamily.InterNetwork, 100)
            {
                Priority = 1000,
                From = Ten,
                To = IPNetwork.Parse("10.2.0.0/16"),
                InputInterface = "eth0",
                Mark = new FirewallMark(0x10, 0xff),
            })
        },
        {
            "ip -6 rule delete fwmark 0x1 table 1000",
            new DeleteRule(new Rule(AddressFamily.InterNetworkV6, 1000) { Mark = new FirewallMark(1) })
        },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Reads_as_the_command_that_does_the_same(string command, RtnetlinkRequest request) =>
        Assert.Equal(command, request.ToString());

    [Fact]
    public void Route_and_rule_read_as_the_command_takes_them()
    {
        Assert.Equal("prohibit 10.0.0.0/8 table 100", new Route(Ten) { Type = RouteType.Prohibit, Table = 100 }.ToString());
        Assert.Equal("to 10.0.0.0/8 table 100", new Rule(AddressFamily.InterNetwork, 100) { To = Ten }.ToString());
    }
}
