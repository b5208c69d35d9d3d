using Placemat.Fabric;
using Placemat.Model;

namespace Placemat.Tests.Fabric;

public sealed class FabricPlanTests
{
    [Fact]
    public void The_second_spine_meets_the_second_switch_of_rack_1_on_the_eighth_pair_of_the_block()
    {
        var cable = Tor(FabricText.Plan("spines: 2\nracks: 2"), "rack1-tor2").Uplinks[1];

        Assert.Equal("s2-to-r1-2", cable.Network);
        Assert.Equal(("spine2", "10.0.1.14/31"), (cable.Near.Node, Text(cable.Near.Addresses)));
        Assert.Equal(("rack1-tor2", "10.0.1.15/31"), (cable.Far.Node, Text(cable.Far.Addresses)));
    }

    [Fact]
    public void Racks_follow_each_other_in_the_node_pool()
    {
        var plan = FabricText.Plan("racks: 4");

        Assert.Equal(["10.69.0.3/32", "10.69.0.195/32", "10.69.1.131/32", "10.69.2.67/32"], plan.Racks.Select(rack => Text(rack.BootServers[0].Node0)));
        Assert.Equal(["10.69.0.65/26 10.69.0.129/26", "10.69.1.1/26 10.69.1.65/26", "10.69.1.193/26 10.69.2.1/26", "10.69.2.129/26 10.69.2.193/26"], plan.Racks.Select(rack => Text(rack.Tors.SelectMany(tor => tor.Addresses))));
    }

    [Fact]
    public void Core_spines_and_racks_have_consecutive_as_numbers_but_one()
    {
        var plan = FabricText.Plan("asn-base: 65000");

        Assert.Equal(64997u, plan.Core.Asn);
        Assert.Equal([64999u, 64999u], plan.Spines.Select(spine => spine.Asn));
        Assert.Equal([65000u, 65001u, 65002u], plan.Racks.Select(rack => rack.Asn));
    }

    [Fact]
    public void Workers_follow_boot_servers_role_by_role()
    {
        var rack = FabricText.Plan("racks: [{boot-servers: 2, workers: {ss: 1, cs: 2}}]").Racks[0];

        Assert.Equal([("boot-0", 3), ("boot-1", 4)], rack.BootServers.Select(server => (server.Name, server.HostNumber)));
        Assert.Equal([("rack0-cs1", 5), ("rack0-cs2", 6), ("rack0-ss1", 7)], rack.Workers.Select(server => (server.Name, server.HostNumber)));
        Assert.Equal("10.69.0.71/26 10.69.0.135/26", Text(rack.Workers[2].Links.SelectMany(link => link.Addresses)));
    }

    [Fact]
    public void The_first_boot_server_of_a_rack_has_its_number_and_further_ones_go_on_after_the_last_rack()
    {
        var plan = FabricText.Plan("racks: [{boot-servers: 3}, {boot-servers: 0}, {}]");

        Assert.Equal([("rack0", 0), ("rack2", 2), ("rack0", 3), ("rack0", 6)], plan.BootServers.Select(one => (one.Rack.Name, one.Server.Number)));
        Assert.Equal("10.72.48.6/32", Text(plan.Racks[0].BootServers[2].Bastion));
    }

    [Fact]
    public void The_default_address_plan_has_room_for_21_racks() => Assert.Equal(21, FabricText.Plan("racks: 21").Racks.Length);

    [Fact]
    public void Names_of_many_racks_are_short_enough_for_interfaces()
    {
        var (_, lab) = FabricText.Load("spines: 10\nracks: 120\naddresses: {node-pool: 10.128.0.0/16, spine-tor: 10.1.0.0/16, bastion: 10.2.0.0/24}");

        Assert.Equal("s10-to-r119-2".Length, lab.Networks.Max(network => network.Name.Length));
        Assert.Equal(1 + 10 + 120 * 3, lab.Nodes.OfType<Router>().Count());
    }

    [Fact]
    public void Ipv6_follows_the_rules_of_ipv4()
    {
        var plan = FabricText.Plan("ipv6: true\nload-balancers: [{server: boot-1, addresses: [10.72.32.1, 'fd00:10:72:32::1']}]");
        var server = plan.Racks[1].BootServers[0];

        Assert.Equal("10.69.0.195/32 fd00:10:69:3::3/128", Text(server.Node0));
        Assert.Equal("10.69.1.3/26 fd00:10:69:4::3/64", Text(server.Links[0].Addresses));
        Assert.Equal("10.72.48.1/32 fd00:10:72:48::1/128", Text(server.Bastion));
        Assert.Equal("10.72.32.1/32 fd00:10:72:32::1/128", Text(server.LoadBalancers));
        Assert.Equal("10.69.1.65/26 fd00:10:69:5::1/64", Text(Tor(plan, "rack1-tor2").Addresses));
        Assert.Equal("10.0.1.19/31 fd00:10:0:1::13/127", Text(Tor(plan, "rack1-tor2").Uplinks[1].Far.Addresses));
        Assert.Equal("10.0.2.2/31 fd00:10:0:2::2/127", Text(plan.Spines[1].Uplink.Near.Addresses));
        Assert.Equal("10.0.3.2/24 fd00:10:0:3::2/64", Text(plan.Core.External.Far.Addresses));
    }

    private static TorPlan Tor(FabricPlan plan, string name) => plan.Racks.SelectMany(rack => rack.Tors).Single(tor => tor.Name == name);

    private static string Text(IEnumerable<Neco.Net.Ip.InterfaceAddress> addresses) => string.Join(' ', addresses);
}
