using Neco.Net.Ip;
using Neco.Net.Netlink;
using Neco.Testing;
using static Neco.Net.Tests.Netlink.KernelFixture;

namespace Neco.Net.Tests.Netlink;

[Trait("Category", "root")]
public sealed class LinkKernelTests
{
    private static readonly MacAddress Mac1 = MacAddress.Parse("02:00:00:00:00:01");
    private static readonly MacAddress Mac2 = MacAddress.Parse("02:00:00:00:00:02");

    [Fact]
    public void A_bridge_is_made_as_requested()
    {
        using KernelFixture kernel = new();

        kernel.Socket.Execute([new AddBridge(Fabric)
        {
            Address = Mac1,
            Mtu = 9000,
            Up = true,
            Stp = true,
            ForwardDelay = TimeSpan.FromSeconds(2.5),
            GroupForwardMask = 0x4000,
            MulticastSnooping = false,
        }]);

        LinkInfo bridge = kernel.Link(Fabric);
        Assert.Equal(("fabric", "bridge", Mac1, 9000, (string?)null), (bridge.Name, bridge.Kind, bridge.Address, bridge.Mtu, bridge.Alias));
        Assert.Equal((true, false), (bridge.IsUp, bridge.HasCarrier));
        Assert.Equal((null, null, null), (bridge.Master, bridge.PeerIndex, bridge.BridgePortState));
        string options = kernel.Scope.Shell("ip -d link show fabric");
        Assert.Contains(" forward_delay 250 ", options, StringComparison.Ordinal);
        Assert.Contains(" stp_state 1 ", options, StringComparison.Ordinal);
        Assert.Contains(" group_fwd_mask 0x4000 ", options, StringComparison.Ordinal);
        Assert.Contains(" mcast_snooping 0 ", options, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_of_a_veth_are_made_by_one_request()
    {
        using KernelFixture kernel = new();

        kernel.Socket.Execute([
            new AddBridge(Fabric) { Up = true },
            new AddVeth(Port, new VethPeer(Eth0) { Address = Mac2, Mtu = 1400 }) { Address = Mac1, Mtu = 9000, Master = Fabric, Up = true },
            new SetLink(Eth0) { Up = true },
        ]);

        LinkInfo port = kernel.Link(Port), end = kernel.Link(Eth0);
        Assert.Equal(("port", "veth", Mac1, 9000), (port.Name, port.Kind, port.Address, port.Mtu));
        Assert.Equal((100, 5, null), (port.Master, port.PeerIndex, port.PeerNamespaceId));
        Assert.Equal((true, true), (port.IsUp, port.HasCarrier));
        Assert.NotNull(port.BridgePortState);
        Assert.Equal(("eth0", "veth", Mac2, 1400, 110), (end.Name, end.Kind, end.Address, end.Mtu, end.PeerIndex));
        Assert.Equal((null, null), (end.Master, end.BridgePortState));
    }

    [Fact]
    public void The_peer_of_a_veth_appears_in_the_namespace_of_a_descriptor()
    {
        using KernelFixture fabric = new(), router = new();
        NamespaceRef r1 = new(router.Scope.Descriptor, "r1");

        fabric.Socket.Execute([new AddVeth(Port, new VethPeer(Eth0) { Address = Mac2, Namespace = r1 }) { Up = true }]);
        router.Socket.Execute([new SetLink(Eth0) { Up = true }]);

        LinkInfo port = fabric.Link(Port), end = router.Link(Eth0);
        Assert.Equal((5, 110), (port.PeerIndex, end.PeerIndex));
        Assert.NotNull(port.PeerNamespaceId);
        Assert.NotNull(end.PeerNamespaceId);
        Assert.Equal((Mac2, true), (end.Address, port.HasCarrier));
        Assert.DoesNotContain(fabric.Socket.DumpLinks(), link => link.Name == "eth0");
    }

    [Fact]
    public void A_link_is_changed_and_deleted_by_index_and_by_name()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        LinkRef byName = new("port");

        kernel.Socket.Execute([new SetLink(byName) { Up = false, Mtu = 1300, Master = LinkRef.None, Alias = "free", Address = Mac1 }]);
        LinkInfo port = kernel.Link(Port);
        Assert.Equal((false, 1300, null, "free", Mac1), (port.IsUp, port.Mtu, port.Master, port.Alias, port.Address));

        kernel.Socket.Execute([new SetLink(new LinkRef(110)) { NewName = "renamed", Alias = "", Up = true, Master = Fabric }]);
        port = kernel.Link(Port);
        Assert.Equal(("renamed", null, true, 100), (port.Name, port.Alias, port.IsUp, port.Master));

        kernel.Socket.Execute([new DeleteLink(new LinkRef("renamed")), new DeleteLink(new LinkRef(100))]);
        Assert.Equal("lo", Assert.Single(kernel.Socket.DumpLinks()).Name);
    }

    [Fact]
    public void A_disabled_port_keeps_its_carrier()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        kernel.WaitUntilPortIsOperational();

        kernel.Socket.Execute([new SetBridgePortState(Port, BridgePortState.Disabled)]);
        Assert.Equal((BridgePortState.Disabled, true), (kernel.Link(Port).BridgePortState, kernel.Link(Eth0).HasCarrier));

        kernel.Socket.Execute([new SetBridgePortState(Port, BridgePortState.Forwarding)]);
        Assert.Equal(BridgePortState.Forwarding, kernel.Link(Port).BridgePortState);
    }

    [Fact]
    public void A_disabled_port_forwards_again_when_its_carrier_returns()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        kernel.WaitUntilPortIsOperational();

        kernel.Socket.Execute([new SetBridgePortState(Port, BridgePortState.Disabled), new SetLink(Eth0) { Up = false }]);
        Assert.False(kernel.Link(Port).HasCarrier);
        kernel.Socket.Execute([new SetLink(Eth0) { Up = true }]);

        Eventually.True(() => kernel.Link(Port).BridgePortState == BridgePortState.Forwarding, "the port forwards");
    }

    [Fact]
    public void Two_hundred_links_are_made_by_one_call()
    {
        using KernelFixture kernel = new();
        LinkRef[] ports = [.. Enumerable.Range(0, 200).Select(i => new LinkRef(1000 + i, $"port{i}"))];

        kernel.Socket.Execute([
            new AddBridge(Fabric) { Up = true },
            .. ports.Select(port =>
                new AddVeth(port, new VethPeer(new LinkRef(port.Index + 1000, $"end-{port}"))) { Master = Fabric, Up = true }),
        ]);

        IReadOnlyList<LinkInfo> links = kernel.Socket.DumpLinks();
        Assert.Equal(ports, links.Where(link => link.Master == Fabric.Index).Select(link => link.Reference).OrderBy(link => link.Index));
        Assert.Equal(402, links.Count);
    }
}
