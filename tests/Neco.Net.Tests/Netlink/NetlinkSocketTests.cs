using System.Net;
using Neco.Net.Ip;
using Neco.Net.Netlink;
using Neco.Testing;
using static Neco.Net.Tests.Netlink.KernelFixture;

namespace Neco.Net.Tests.Netlink;

[Trait("Category", "root")]
public sealed class NetlinkSocketTests
{
    [Fact]
    public void A_taken_name_is_an_error_that_names_the_request()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        AddBridge first = new(new LinkRef("other")), second = new(new LinkRef("fabric"));

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([first, second]));

        Assert.Equal("'ip link add fabric type bridge' failed with EEXIST (File exists).", error.Message);
        Assert.Equal((Errno.EEXIST, second), (error.Errno, error.Request));
    }

    [Fact]
    public void An_error_tells_the_kernel_s_own_words()
    {
        using KernelFixture kernel = new();
        Route route = new(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(IPAddress.Parse("192.0.2.1"))] };

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([new AddRoute(route)]));

        Assert.Equal("Nexthop has invalid gateway", error.KernelText);
        Assert.Equal(
            "'ip route add 10.1.0.0/16 via 192.0.2.1' failed with ENETUNREACH (Network is unreachable): Nexthop has invalid gateway.",
            error.Message);
    }

    [Fact]
    public void An_error_names_the_offending_attribute()
    {
        using KernelFixture kernel = new();

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([
            new AddBridge(new LinkRef("a-name-longer-than-15-bytes")),
        ]));

        Assert.Equal(("IFLA_IFNAME", Errno.ERANGE), (error.Attribute, error.Errno));
        Assert.EndsWith(", at IFLA_IFNAME.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_devices_are_errors()
    {
        using KernelFixture kernel = new();
        LinkRef ghost = new(77);

        Assert.Equal(Errno.ENODEV, ErrorOf(new DeleteLink(new LinkRef("ghost"))));
        Assert.Equal(Errno.ENODEV, ErrorOf(new SetLink(ghost) { Up = true }));
        Assert.Equal(Errno.ENODEV, ErrorOf(new AddAddress(ghost, Address)));
        Assert.Equal(Errno.ENODEV, ErrorOf(new AddRoute(new Route(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(ghost)] })));

        Errno ErrorOf(RtnetlinkRequest request) => Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([request])).Errno;
    }

    [Fact]
    public void A_device_known_by_name_alone_is_refused_where_its_index_is_needed()
    {
        using KernelFixture kernel = KernelFixture.WithSmallNetwork();
        AddAddress request = new(new LinkRef("eth0"), InterfaceAddress.Parse("10.9.0.1/24"));

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => kernel.Socket.Execute([new DeleteLink(Fabric), request]));

        Assert.Contains("'eth0'", error.Message, StringComparison.Ordinal);
        Assert.Equal("fabric", kernel.Link(Fabric).Name);
    }

    [Fact]
    public void The_rest_of_a_chunk_is_tried_after_a_failure_and_later_chunks_are_not_sent()
    {
        using NetworkNamespaceScope scope = NetworkNamespaceScope.Create();
        using NetlinkSocket socket = scope.Run(
            () => new NetlinkSocket(NetlinkEndpoint.Open(0, TimeSpan.FromSeconds(5)), requestsPerChunk: 3));
        RtnetlinkRequest[] bridges = [.. Enumerable.Range(0, 8).Select(i => new AddBridge(new LinkRef(i == 4 ? "br3" : $"br{i}")))];

        NetlinkException error = Assert.Throws<NetlinkException>(() => socket.Execute(bridges));

        Assert.Same(bridges[4], error.Request);
        Assert.Equal(["br0", "br1", "br2", "br3", "br5"], socket.DumpLinks().Select(link => link.Name).Where(name => name != "lo").Order());
    }

    [Fact]
    public void Thousands_of_failures_overflow_no_buffer()
    {
        using KernelFixture kernel = new();
        Route route = new(IPNetwork.Parse("10.1.0.0/16")) { NextHops = [new NextHop(IPAddress.Parse("192.0.2.1"))] };
        RtnetlinkRequest[] requests = [.. Enumerable.Range(0, 5000).Select(i => new AddRoute(route with { Metric = (uint)i }))];

        NetlinkException error = Assert.Throws<NetlinkException>(() => kernel.Socket.Execute(requests));

        Assert.Same(requests[0], error.Request);
    }

    [Fact]
    public void Thousands_of_routes_are_added_and_read()
    {
        using KernelFixture kernel = new();
        IEnumerable<Route> routes = Enumerable.Range(0, 20_000).Select(i =>
            new Route(new IPNetwork(new IPAddress([10, (byte)(i >> 8), (byte)i, 0]), 24)) { Type = RouteType.Blackhole });

        kernel.Socket.Execute([.. routes.Select(route => new AddRoute(route))]);

        Assert.Equal(routes, kernel.Routes());
    }

    [Fact]
    public void Lost_acknowledgements_are_an_error_and_the_next_call_works()
    {
        using NetworkNamespaceScope scope = NetworkNamespaceScope.Create();
        using NetlinkSocket socket = scope.Run(
            () => new NetlinkSocket(NetlinkEndpoint.Open(0, TimeSpan.FromSeconds(5), receiveBuffer: 1), requestsPerChunk: 100));
        RtnetlinkRequest[] requests = [.. Enumerable.Repeat(new SetLink(new LinkRef("lo")) { Up = true }, 100)];

        NetlinkException error = Assert.Throws<NetlinkException>(() => socket.Execute(requests));

        Assert.Equal(Errno.ENOBUFS, error.Errno);
        socket.Execute([new SetLink(new LinkRef("lo")) { Up = false }]);
        Assert.False(Assert.Single(socket.DumpLinks()).IsUp);
    }

    [Fact]
    public void A_kernel_that_does_not_answer_is_not_waited_for_forever()
    {
        using NetlinkEndpoint endpoint = NetlinkEndpoint.Open(0, TimeSpan.FromMilliseconds(20));

        TimeoutException error = Assert.Throws<TimeoutException>(
            () => endpoint.TryReceive(new byte[16], new DeleteLink(new LinkRef("ghost")), out _));

        Assert.Equal("The kernel did not answer 'ip link delete ghost' within 0.02 s.", error.Message);
    }

    [Fact]
    public void A_socket_stays_in_its_namespace_whatever_threads_use_it_at_once()
    {
        using KernelFixture kernel = new();

        Parallel.For(0, 4, thread =>
        {
            LinkRef bridge = new($"br{thread}");
            for (int i = 0; i < 4; i++)
            {
                kernel.Socket.Execute([new AddBridge(bridge)]);
                Assert.Single(kernel.Socket.DumpLinks(), link => link.Name == bridge.Name);
                kernel.Socket.Execute([new SetLink(bridge) { Alias = $"{i}" }]);
                Assert.Throws<NetlinkException>(() => kernel.Socket.Execute([new AddBridge(bridge)]));
                kernel.Socket.Execute([new DeleteLink(bridge)]);
            }
        });

        Assert.Single(kernel.Socket.DumpLinks());
    }
}
