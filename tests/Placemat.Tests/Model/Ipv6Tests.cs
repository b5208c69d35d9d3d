using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Plan;
using Placemat.Tests.Support;

namespace Placemat.Tests.Model;

/// <summary>What a lab of both families means.</summary>
public sealed class Ipv6Tests
{
    [Theory]
    [InlineData("10.0.0.0/31", "10.0.0.1/31", "b 10.0.0.1")]
    [InlineData("2001:db8::/127", "2001:db8::1/127", "b 2001:db8::1")]
    [InlineData("2001:db8::/127, 10.0.0.0/31", "2001:db8::1/127, 10.0.0.1/31", "b 10.0.0.1, b-ipv6 2001:db8::1")]
    [InlineData("10.0.0.0/31, 2001:db8::/127", "10.0.0.1/31", "b 10.0.0.1")]
    [InlineData("10.0.0.0/31", "10.0.0.1/31, 2001:db8::1/127", "b 10.0.0.1")]
    [InlineData("10.0.0.0/31, 2001:db8::a/64", "10.0.0.1/31, 2001:db8:1::b/64, 2001:db8::b/64", "b 10.0.0.1, b-ipv6 2001:db8::b")]
    [InlineData("10.0.0.0/31, fe80::a/64", "10.0.0.1/31, fe80::b/64", "b 10.0.0.1")]
    public void A_neighbor_by_interface_is_a_session_for_each_family_that_both_ends_have(string near, string far, string sessions) =>
        Assert.Equal(sessions, string.Join(", ", Router("a", Cable(near, far, "interface: cable")).Intent.Neighbors.Select(neighbor => $"{neighbor.Name} {neighbor.Address}")));

    [Fact]
    public void Both_sessions_of_a_neighbor_have_all_that_is_written_about_it()
    {
        var intent = Router("a", Cable("10.0.0.0/31, 2001:db8::/127", "10.0.0.1/31, 2001:db8::1/127", "interface: cable, name: up, export: none, passive: true, local-address: '2001:db8::'")).Intent;

        Assert.Equal(["up", "up-ipv6"], intent.Neighbors.Select(neighbor => neighbor.Name));
        Assert.All(intent.Neighbors, neighbor => Assert.Equal((64513u, "eth0", RoutePolicy.None, true), (neighbor.Asn, neighbor.Interface, neighbor.Export, neighbor.Passive)));
        Assert.Equal([null, "2001:db8::"], intent.Neighbors.Select(neighbor => neighbor.LocalAddress?.ToString()));
    }

    [Fact]
    public void An_unnumbered_neighbor_is_one_session_between_the_addresses_that_the_kernel_gives()
    {
        var lab = Cable("", "", "interface: cable, unnumbered: true", "interface: cable, unnumbered: true");
        var (near, far) = (Router("a", lab), Router("b", lab));

        var there = Assert.Single(near.Intent.Neighbors);
        var back = Assert.Single(far.Intent.Neighbors);
        Assert.Equal(LinkLocalAddress.Of(far.Interfaces[0].Mac), there.Address);
        Assert.Equal(LinkLocalAddress.Of(near.Interfaces[0].Mac), there.LocalAddress);
        Assert.Equal((there.LocalAddress, there.Address), (back.Address, back.LocalAddress));
        Assert.Equal(("b", 64513u, "eth0"), (there.Name, there.Asn, there.Interface));
    }

    [Fact]
    public void A_link_local_address_that_is_written_takes_the_place_of_the_kernels()
    {
        var there = Assert.Single(Router("a", Cable("fe80::a/64", "fe80::b/64", "interface: cable, unnumbered: true", "interface: eth0, unnumbered: true")).Intent.Neighbors);

        Assert.Equal("fe80::a fe80::b", $"{there.LocalAddress} {there.Address}");
    }

    [Fact]
    public void An_unnumbered_neighbor_takes_one_session_even_where_both_ends_have_addresses()
    {
        var lab = Cable("10.0.0.0/31", "10.0.0.1/31", "interface: cable, unnumbered: true", "interface: cable, unnumbered: true");

        Assert.True(Assert.Single(Router("a", lab).Intent.Neighbors).Address.IsIPv6LinkLocal);
    }

    [Theory]
    [InlineData(64512, 64512, "Always Always Default")]
    [InlineData(64513, 64512, "Default External Default")]
    [InlineData(64512, 64513, "Always Default Default")]
    public void Next_hops_that_mean_nothing_elsewhere_are_not_passed_on(int unnumbered, int numbered, string expected)
    {
        var lab = LabText.Resolve(
            $$"""
            {kind: Network, name: x, type: internal}
            ---
            {kind: Network, name: y, type: internal}
            ---
            {kind: Network, name: z, type: internal}
            ---
            {kind: Router, name: b, asn: {{unnumbered}}, router-id: 10.9.0.2, interfaces: [{network: x}], neighbors: [{interface: x, unnumbered: true}]}
            ---
            {kind: Router, name: c, asn: {{numbered}}, interfaces: [{network: y, addresses: [10.0.0.1/31]}]}
            ---
            {kind: Router, name: d, asn: 64514, interfaces: [{network: z, addresses: [10.0.0.3/31]}]}
            ---
            kind: Router
            name: a
            asn: 64512
            interfaces: [{network: x}, {network: y, addresses: [10.0.0.0/31]}, {network: z, addresses: [10.0.0.2/31]}]
            neighbors: [{interface: x, unnumbered: true}, {interface: y}, {interface: z}]
            """);

        Assert.Equal(expected, string.Join(' ', Router("a", lab).Intent.Neighbors.Select(neighbor => neighbor.NextHopSelf)));
    }

    [Fact]
    public void The_peer_on_a_link_without_addresses_is_waited_for()
    {
        var lab = Cable("", "", "interface: cable, unnumbered: true", "interface: cable, unnumbered: true");

        Assert.True(lab.HasAddress(Router("a", lab).Intent.Neighbors[0].Address));
        Assert.False(lab.HasAddress(System.Net.IPAddress.Parse("fe80::1")));
    }

    [Theory]
    [InlineData("10.9.0.1", "10.9.0.1")]
    [InlineData("['2001:db8:9::1']", "2001:db8:9::1")]
    [InlineData("['2001:db8:9::1', 10.9.0.1]", "2001:db8:9::1 10.9.0.1")]
    public void Preferred_sources_are_one_address_or_a_list(string written, string expected) =>
        Assert.Equal(expected, string.Join(' ', Router("a", LabText.Resolve($"{{kind: Router, name: a, asn: 64512, loopbacks: [10.9.0.1/32, '2001:db8:9::1/128'], preferred-source: {written}}}")).Intent.PreferredSources));

    [Fact]
    public void A_plain_host_has_addresses_routes_and_a_name_in_both_families()
    {
        var lab = LabText.Resolve(
            """
            {kind: Network, name: x, type: internal}
            ---
            kind: NetworkNamespace
            name: host
            interfaces: [{network: x, addresses: [10.0.0.2/24, '2001:db8::2/64']}]
            routes:
              - {prefix: 0.0.0.0/0, via: 10.0.0.1}
              - {prefix: ::/0, via: ['2001:db8::1', '2001:db8::3']}
              - {prefix: 10.1.0.0/16, via: '2001:db8::1'}
              - {prefix: '2001:db8:f::/48', unreachable: true}
            """);

        var plan = LabPlanner.Plan(lab, new LabDirectory("/run/placemat", "lab"));
        Assert.Equal(
            [
                "ip link set lo up",
                "ip link set eth0 up",
                "ip address add 10.0.0.2/24 dev eth0",
                "ip address add 2001:db8::2/64 dev eth0",
                "ip route add default via 10.0.0.1 proto static",
                "ip -6 route add default proto static nexthop via 2001:db8::1 nexthop via 2001:db8::3",
                "ip route add 10.1.0.0/16 via inet6 2001:db8::1 proto static",
                "ip -6 route add unreachable 2001:db8:f::/48 proto static",
            ],
            plan.Nodes[0].Setup.Select(request => request.ToString()));
        Assert.EndsWith("\n10.0.0.2 host\n2001:db8::2 host\n", plan.Hosts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1/24", "ip address add 10.0.0.1/24 dev x")]
    [InlineData("2001:db8::1/64", "ip address add 2001:db8::1/64 dev x nodad")]
    public void The_labs_side_of_a_network_answers_at_once(string address, string expected)
    {
        var plan = LabPlanner.Plan(LabText.Resolve($"{{kind: Network, name: x, type: external, address: '{address}'}}"), new LabDirectory("/run/placemat", "lab"));

        Assert.Equal(expected, plan.Networks[0].Requests[^1].ToString());
    }

    /// <summary>Two routers on one cable; a, of AS 64512, has <paramref name="neighbor"/>, and b, of AS 64513, <paramref name="back"/>.</summary>
    private static Lab Cable(string near, string far, string neighbor, string? back = null) => LabText.Resolve(
        $$"""
        {kind: Network, name: cable, type: internal}
        ---
        kind: Router
        name: a
        asn: 64512
        router-id: 10.9.0.1
        interfaces: [{network: cable, addresses: [{{near}}]}]
        neighbors: [{{{neighbor}}}]
        ---
        kind: Router
        name: b
        asn: 64513
        router-id: 10.9.0.2
        interfaces: [{network: cable, addresses: [{{far}}]}]
        neighbors: [{{(back is null ? "" : $"{{{back}}}")}}]
        """);

    private static Router Router(string name, Lab lab) => lab.Nodes.OfType<Router>().Single(router => router.Name == name);
}
