using Placemat.Graph;
using Placemat.Model;
using Placemat.Tests.Support;

namespace Placemat.Tests.Graph;

/// <summary>Who stands in which row, and who belongs together.</summary>
public sealed class TopologyTests
{
    [Fact]
    public void The_default_lab_has_the_rows_of_a_data_center() => Assert.Equal(
        """
        0 Outside: external operation
        1 Core: core
        2 Spine: spine1 spine2
        3 Tor: rack0-tor1 rack0-tor2 rack1-tor1 rack1-tor2 rack2-tor1 rack2-tor2
        4 Server: boot-0 boot-1 boot-2
        """,
        Rows(GraphLabs.Cluster));

    [Fact]
    public void The_racks_of_the_default_lab_are_found_by_their_names_and_as_numbers() => Assert.Equal(
        ["rack0 · AS 64600: rack0-tor1 rack0-tor2 boot-0", "rack1 · AS 64601: rack1-tor1 rack1-tor2 boot-1", "rack2 · AS 64602: rack2-tor1 rack2-tor2 boot-2"],
        Racks(GraphLabs.Cluster));

    [Theory]
    [InlineData("dual stack")]
    [InlineData("unnumbered")]
    public void Sessions_over_ipv6_lead_to_the_same_rows(string lab) => Assert.Equal(["core", "spine1", "spine2"], Topology.Of(GraphLabs.All[lab]()).Nodes.Where(node => node.Tier is 1 or 2).Select(node => node.Name));

    [Fact]
    public void The_peer_of_a_session_with_a_link_local_address_is_known()
    {
        var sessions = Topology.Of(GraphLabs.All["unnumbered"]()).Nodes.Single(node => node.Name == "rack4-tor2").Sessions.Where(session => session.Neighbor.Address.IsIPv6LinkLocal);

        Assert.Equal([("spine1", "spine1"), ("spine2", "spine2")], sessions.Select(session => (session.Neighbor.Name.Replace("-ipv6", "", StringComparison.Ordinal), session.Peer?.Name ?? "")));
    }

    [Fact]
    public void A_fabric_of_switches_alone_hangs_on_those_with_the_most_links() => Assert.Equal(
        """
        1 Spine: spine1 spine2
        2 Tor: rack0-tor1 rack0-tor2 rack1-tor1 rack1-tor2
        """,
        Rows(GraphLabs.LeafSpine(spines: 2, racks: 2, servers: 0, core: false)));

    [Fact]
    public void A_fabric_without_a_way_out_hangs_on_what_is_farthest_from_its_servers() => Assert.Equal(
        """
        1 Spine: spine1 spine2 spine3
        2 Tor: rack0-tor1 rack0-tor2
        3 Server: rack0-cs0 rack0-cs1
        """,
        Rows(GraphLabs.LeafSpine(spines: 3, racks: 1, servers: 2, core: false)));

    [Fact]
    public void A_ring_hangs_on_the_first_of_the_file_and_is_no_fabric() => Assert.Equal(
        """
        1 Router: r0
        2 Router: r1 r9
        3 Router: r2 r8
        4 Router: r3 r7
        5 Router: r4 r6
        6 Router: r5
        """,
        Rows(GraphLabs.Ring(10)));

    [Fact]
    public void Servers_of_a_rack_beside_the_way_out_stand_in_the_row_of_all_servers() => Assert.Equal(
        """
        1 Core: border
        2 Spine: spine
        3 Tor: leaf
        4 Server: near far
        """,
        Rows(LabText.Resolve(
            """
            {kind: Network, name: out, type: external, address: 10.0.0.1/24}
            --- {kind: Network, name: a, type: internal}
            --- {kind: Network, name: b, type: internal}
            --- {kind: Network, name: c, type: internal}
            --- {kind: Network, name: d, type: internal}
            --- {kind: Router, name: border, asn: 65001, interfaces: [{network: out, addresses: [10.0.0.2/24]}, {network: a, addresses: [10.1.0.0/31]}, {network: b, addresses: [10.1.0.2/31]}], neighbors: [{interface: a}, {interface: b, route-reflector-client: true}]}
            --- {kind: Router, name: near, asn: 65001, interfaces: [{network: b, addresses: [10.1.0.3/31]}], neighbors: [{interface: b}]}
            --- {kind: Router, name: spine, asn: 65000, interfaces: [{network: a, addresses: [10.1.0.1/31]}, {network: c, addresses: [10.1.0.4/31]}], neighbors: [{interface: a}, {interface: c}]}
            --- {kind: Router, name: leaf, asn: 65002, interfaces: [{network: c, addresses: [10.1.0.5/31]}, {network: d, addresses: [10.1.0.6/31]}], neighbors: [{interface: c}, {interface: d, route-reflector-client: true}]}
            --- {kind: Router, name: far, asn: 65002, interfaces: [{network: d, addresses: [10.1.0.7/31]}], neighbors: [{interface: d}]}
            """)));

    [Fact]
    public void Links_within_rows_and_an_island_disturb_no_row() => Assert.Equal(
        """
        1 Core: border1 border2
        1 Host: robinson friday ghost
        2 Spine: spine1 spine2 spine3 leaf5
        3 Tor: leaf1 leaf2 leaf3 leaf4
        4 Host: leaf1-web0 leaf1-web1 leaf1-web2 leaf2-web0 leaf2-web1 leaf2-web2 leaf3-web0 leaf3-web1 leaf3-web2 leaf4-web0 leaf4-web1 leaf4-web2
        """,
        Rows(GraphLabs.Tangle()));

    [Fact]
    public void A_network_of_most_routers_that_carries_no_routing_is_not_drawn_but_told()
    {
        var topology = Topology.Of(GraphLabs.Tangle());

        Assert.DoesNotContain("oob", topology.Segments.Select(segment => segment.Network.Name));
        Assert.Equal(11, topology.Nodes.Count(node => node.Management.SequenceEqual(["oob"])));
    }

    [Fact]
    public void Hosts_hang_below_the_only_router_of_a_lab() => Assert.Equal("1 Host: gateway\n2 Host: host0 host1", Rows(GraphLabs.Switch(2, gateway: true)));

    [Fact]
    public void The_network_of_a_lab_of_hosts_lies_above_them()
    {
        var topology = Topology.Of(GraphLabs.Switch(3, gateway: false));

        Assert.Equal("1 Host: host0 host1 host2", Rows(topology));
        Assert.Equal(0, Assert.Single(topology.Segments).Below);
    }

    [Fact]
    public void A_network_with_two_ends_is_a_cable_and_one_with_fewer_is_nothing()
    {
        var topology = Topology.Of(GraphLabs.LeafSpine(spines: 2, racks: 1, servers: 1, core: true));

        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "c5", "r0-node1", "r0-node2"], topology.Cables.Select(cable => cable.Network.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["internet"], topology.Segments.Select(segment => segment.Network.Name));
        Assert.Empty(Topology.Of(GraphLabs.All["alone"]()).Cables);
    }

    [Fact]
    public void A_session_over_a_cable_is_internal_within_an_as_and_external_between_two()
    {
        var sessions = Topology.Of(GraphLabs.Cluster).Cables.ToDictionary(cable => cable.Network.Name, cable => cable.Session);

        Assert.Equal(SessionType.None, sessions["core-to-op"]);
        Assert.Equal(SessionType.External, sessions["s1-to-r0-1"]);
        Assert.Equal(SessionType.Internal, sessions["r0-node1"]);
    }

    private static string Rows(Lab lab) => Rows(Topology.Of(lab));

    private static string Rows(Topology topology) => string.Join('\n', topology.Nodes
        .GroupBy(node => (node.Tier, node.Role))
        .OrderBy(row => row.Key.Tier)
        .Select(row => $"{row.Key.Tier} {row.Key.Role}: {string.Join(' ', row.Select(node => node.Name))}"));

    private static IEnumerable<string> Racks(Lab lab) => Topology.Of(lab).Racks.Select(rack => $"{rack.Title}: {string.Join(' ', rack.Members)}");
}
