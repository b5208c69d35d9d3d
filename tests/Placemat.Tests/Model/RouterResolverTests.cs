using System.Net;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Model;

public sealed class RouterResolverTests
{
    /// <summary>Two cables side by side, and a network of three routers.</summary>
    private const string Neighborhood =
        """
        {kind: Network, name: cable, type: internal}
        ---
        {kind: Network, name: cable2, type: internal}
        ---
        {kind: Network, name: shared, type: internal}
        ---
        kind: Router
        name: b
        asn: 64513
        loopbacks: [10.9.0.2/32]
        interfaces:
          - {network: cable, addresses: ["2001:db8::b/64", 10.0.0.1/31]}
          - {network: cable2, addresses: [10.0.0.3/31]}
          - {network: shared, addresses: [10.0.1.2/24]}
        ---
        {kind: Router, name: c, asn: 64514, interfaces: [{network: shared, addresses: [10.0.1.3/24, "2001:db8:1::c/64"]}]}
        ---
        kind: Router
        name: a
        asn: 64512
        interfaces:
          - {network: cable, addresses: [10.0.0.0/31, "2001:db8::a/64"]}
          - {network: cable2, addresses: [10.0.0.2/31]}
          - {network: shared, addresses: [10.0.1.1/24, "2001:db8:1::a/64"]}

        """;

    [Fact]
    public void A_bare_router_has_the_defaults_of_the_model()
    {
        var intent = Intent("{kind: Router, name: a, asn: 64512, loopbacks: [10.9.0.1/32]}");

        Assert.Equal(
            Structure.Of(new RouterIntent { Name = "a", Asn = 64512, RouterId = IPAddress.Parse("10.9.0.1"), Loopbacks = [new(IPAddress.Parse("10.9.0.1"), 32)] }),
            Structure.Of(intent));
    }

    [Theory]
    [InlineData("router-id: 192.0.2.7, loopbacks: [10.9.0.1/32]", "192.0.2.7")]
    [InlineData("loopbacks: ['2001:db8::1/128', 10.9.0.1/32, 10.9.0.2/32], interfaces: [{network: x, addresses: [10.0.0.1/24]}]", "10.9.0.1")]
    [InlineData("loopbacks: ['2001:db8::1/128'], interfaces: [{network: x, addresses: ['2001:db8:1::1/64']}, {network: x, addresses: [10.0.0.1/24]}]", "10.0.0.1")]
    public void The_router_id_is_as_written_or_the_first_IPv4_address_loopbacks_before_links(string fields, string id) =>
        Assert.Equal(IPAddress.Parse(id), Intent($"{{kind: Network, name: x, type: internal}}\n---\n{{kind: Router, name: a, asn: 64512, {fields}}}").RouterId);

    [Theory]
    [InlineData("interface: cable", "b 10.0.0.1 64513 eth0, b-ipv6 2001:db8::b 64513 eth0")]
    [InlineData("interface: eth1", "b 10.0.0.3 64513 eth1")]
    [InlineData("address: 10.0.0.1", "b 10.0.0.1 64513 eth0")]
    [InlineData("address: 10.0.1.3", "c 10.0.1.3 64514 eth2")]
    [InlineData("address: '2001:db8:1::c'", "c 2001:db8:1::c 64514 eth2")]
    [InlineData("interface: shared, address: 10.0.1.3", "c 10.0.1.3 64514 eth2")]
    [InlineData("address: 10.9.0.2, multihop: 2", "b 10.9.0.2 64513 ")]
    [InlineData("address: 10.0.1.99, asn: 65000", "10.0.1.99 10.0.1.99 65000 eth2")]
    [InlineData("address: '2001:db8:1::99', asn: 65000", "2001-db8-1--99 2001:db8:1::99 65000 eth2")]
    [InlineData("interface: cable, address: 'fe80::1', asn: 65000, name: beyond", "beyond fe80::1 65000 eth0")]
    [InlineData("address: 203.0.113.1, asn: 65000, multihop: 3", "203.0.113.1 203.0.113.1 65000 ")]
    public void A_peer_is_found_by_interface_network_or_address(string neighbor, string expected)
    {
        var intent = Intent($"{Neighborhood}neighbors: [{{{neighbor}}}]");

        Assert.Equal(expected, string.Join(", ", intent.Neighbors.Select(found => $"{found.Name} {found.Address} {found.Asn} {found.Interface}")));
    }

    [Fact]
    public void An_address_that_two_networks_have_means_the_peer_on_the_facing_one()
    {
        var intent = Intent(
            """
            {kind: Network, name: x, type: internal}
            ---
            {kind: Network, name: y, type: internal}
            ---
            {kind: Router, name: far, asn: 64599, router-id: 10.1.0.1, interfaces: [{network: x, addresses: [10.0.0.1/24]}]}
            ---
            {kind: Router, name: near, asn: 64513, router-id: 10.1.0.2, interfaces: [{network: y, addresses: [10.0.0.1/24]}]}
            ---
            {kind: Router, name: a, asn: 64512, interfaces: [{network: y, addresses: [10.0.0.2/24]}], neighbors: [{address: 10.0.0.1}]}
            """);

        Assert.Equal(("near", 64513u), (intent.Neighbors[0].Name, intent.Neighbors[0].Asn));
    }

    [Fact]
    public void Sessions_with_one_peer_have_names_of_their_own_and_written_names_stay()
    {
        var intent = Intent(Neighborhood + "neighbors: [{address: 10.0.0.1}, {interface: cable2}, {address: '2001:db8::b'}, {address: 10.9.0.2, multihop: 2}, {address: 10.0.1.3, name: b-eth1}, {address: 10.0.1.2, name: b}]");

        Assert.Equal(["b-eth0", "b-eth1-2", "b-eth0-2", "b-multihop", "b-eth1", "b"], intent.Neighbors.Select(neighbor => neighbor.Name));
    }

    [Fact]
    public void Every_field_of_a_neighbor_reaches_the_intent()
    {
        var intent = Intent(Neighborhood +
            """
            tables: [{name: outer}]
            policies: [{name: in}, {name: out}]
            neighbors:
              - {address: 10.0.0.1, local-address: 10.0.0.0, table: outer, import: in, export: out, next-hop-self: always, passive: yes,
                 password: secret, bfd: {interval: 100ms}, hold-time: 9s, keepalive-time: 3s}
              - {address: 10.9.0.2, multihop: 4, bfd: false}
            """);

        Assert.Equal(
            new()
            {
                Name = "b",
                Address = IPAddress.Parse("10.0.0.1"),
                Asn = 64513,
                Interface = "eth0",
                LocalAddress = IPAddress.Parse("10.0.0.0"),
                Table = "outer",
                Import = "in",
                Export = "out",
                NextHopSelf = NextHopSelf.Always,
                Passive = true,
                Password = "secret",
                Bfd = true,
                BfdTimers = BfdTimers.Default with { Interval = TimeSpan.FromMilliseconds(100) },
                HoldTime = TimeSpan.FromSeconds(9),
                KeepaliveTime = TimeSpan.FromSeconds(3),
            },
            intent.Neighbors[0]);
        Assert.Equal(new() { Name = "b-multihop", Address = IPAddress.Parse("10.9.0.2"), Asn = 64513, Multihop = 4, Bfd = false }, intent.Neighbors[1]);
    }

    [Theory]
    [InlineData("", "", "True 00:00:00.4000000x5 own: ")]
    [InlineData("bfd: {interval: 1s}", "", "True 00:00:01x5 own: ")]
    [InlineData("bfd: {multiplier: 3}", "bfd: {interval: 2s}", "True 00:00:00.4000000x3 own: 00:00:02x3")]
    [InlineData("bfd: false", "", "False 00:00:00.4000000x5 own: ")]
    [InlineData("bfd: false", "bfd: true", "True 00:00:00.4000000x5 own: ")]
    [InlineData("bfd: true", "bfd: false", "False 00:00:00.4000000x5 own: ")]
    public void Timers_of_a_neighbor_default_to_those_of_its_router(string router, string neighbor, string expected)
    {
        var intent = Intent($"{Neighborhood}{router}\nneighbors: [{{interface: cable2, {neighbor}}}]");

        var found = Assert.Single(intent.Neighbors);
        Assert.Equal(expected, $"{found.Bfd} {intent.Bfd.Interval}x{intent.Bfd.Multiplier} own: {(found.BfdTimers is { } own ? $"{own.Interval}x{own.Multiplier}" : "")}");
    }

    [Theory]
    [InlineData("true", nameof(NextHopSelf.External))]
    [InlineData("Yes", nameof(NextHopSelf.External))]
    [InlineData("false", nameof(NextHopSelf.Default))]
    [InlineData("always", nameof(NextHopSelf.Always))]
    public void Next_hop_self_takes_the_words_of_flags_and_one_more(string word, string expected) =>
        Assert.Equal(expected, Assert.Single(Intent($"{Neighborhood}neighbors: [{{interface: cable2, next-hop-self: {word}}}]").Neighbors).NextHopSelf.ToString());

    [Fact]
    public void A_peer_of_the_own_AS_may_be_a_route_reflectors_client()
    {
        var intent = Intent(
            """
            {kind: Network, name: x, type: internal}
            ---
            {kind: Router, name: b, asn: 64512, interfaces: [{network: x, addresses: [10.0.0.1/31]}]}
            ---
            {kind: Router, name: a, asn: 64512, interfaces: [{network: x, addresses: [10.0.0.0/31]}], neighbors: [{interface: x, route-reflector-client: true}]}
            """);

        Assert.True(Assert.Single(intent.Neighbors).RouteReflectorClient);
    }

    [Fact]
    public void Everything_else_that_is_written_reaches_the_intent()
    {
        var intent = Intent(Neighborhood +
            """
            announce: [10.1.0.0/16, "2001:db8:f::/48"]
            connected: [cable, eth2]
            routes: [{prefix: 0.0.0.0/0, via: [10.0.0.1, 10.0.0.3]}, {prefix: 10.2.0.0/16, interface: shared}]
            tables:
              - {name: outer, kernel-table: 100, routes: [{prefix: 10.3.0.0/16, unreachable: true}]}
            pipes: [{from: outer, to: main, policy: some}, {from: main, to: outer}]
            prefix-lists:
              - {name: list, prefixes: [10.0.0.0/8, 10.0.0.0/8 ge 24, 10.0.0.0/8 le 28, 10.0.0.0/8 ge 24 le 28]}
            policies:
              - name: some
                rules:
                  - match: {prefix-lists: [list], communities: ["64512:1"], source: announce, neighbor: b}
                    set: {add-communities: ["64512:2"], remove-communities: ["64512:3"], local-preference: 200, med: 5, prepend: 3}
                    action: accept
                  - {action: reject}
                default: accept
              - {name: empty}
            neighbors: [{interface: cable}]
            max-paths: 1
            preferred-source: 10.0.1.1
            bird: "# as it is"
            """);

        Assert.Equal(
            """
            Announce = [10.1.0.0/16, 2001:db8:f::/48]
            Connected = [eth0, eth2]
            Routes = [(Gateways = [10.0.0.1, 10.0.0.3], Prefix = 0.0.0.0/0), (Interface = eth2, Prefix = 10.2.0.0/16)]
            Tables = [(Name = outer, Routes = [(Discard = Unreachable, Prefix = 10.3.0.0/16)], KernelTable = 100)]
            Pipes = [(From = outer, To = main, Policy = some), (From = main, To = outer, Policy = all)]
            PrefixLists = [(Name = list, Entries = [(Network = 10.0.0.0/8, AtLeast = null, AtMost = null), (Network = 10.0.0.0/8, AtLeast = 24, AtMost = null), (Network = 10.0.0.0/8, AtLeast = null, AtMost = 28), (Network = 10.0.0.0/8, AtLeast = 24, AtMost = 28)])]
            Policies = [(Name = some, Rules = [(Verdict = Accept, Match = (PrefixLists = [list], Communities = [64512:1], Source = Announce, Neighbors = [b, b-ipv6]), Set = (AddCommunities = [64512:2], RemoveCommunities = [64512:3], LocalPreference = 200, Med = 5, Prepend = 3)), (Verdict = Reject, Match = (PrefixLists = [], Communities = [], Source = null, Neighbors = []), Set = (AddCommunities = [], RemoveCommunities = [], LocalPreference = null, Med = null, Prepend = 0))], Default = Accept), (Name = empty, Rules = [], Default = Reject)]
            MaxPaths = 1
            PreferredSources = [10.0.1.1]
            BirdSnippet = # as it is
            """,
            Structure.Of(intent, "Announce", "Connected", "Routes", "Tables", "Pipes", "PrefixLists", "Policies", "MaxPaths", "PreferredSources", "BirdSnippet"));
    }

    /// <summary>The intent of the router "a".</summary>
    private static RouterIntent Intent(string yaml) => LabText.Resolve(yaml).Nodes.OfType<Router>().Single(router => router.Name == "a").Intent;
}
