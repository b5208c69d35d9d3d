using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Neco.Net.Ip;
using Placemat.Fabric;
using Placemat.Model;

namespace Placemat.Tests.Fabric;

/// <summary>What holds for a fabric of any size.</summary>
public sealed class FabricPropertiesTests
{
    /// <summary>Room for any size that is tried.</summary>
    private const string Addresses =
        """
        addresses:
          spine-tor: 10.8.0.0/16
          core-spine: 10.9.0.0/24
          node-pool: 10.128.0.0/11
          range-size: 7
          bastion: 10.72.48.0/24
          ingress: 10.72.49.0/26
        """;

    private static readonly IPNetwork[] SpineTor = [IPNetwork.Parse("10.8.0.0/16"), IPNetwork.Parse("fd00:10:0:1::/64")];
    private static readonly IPNetwork[] CoreSpine = [IPNetwork.Parse("10.9.0.0/24"), IPNetwork.Parse("fd00:10:0:2::/64")];
    private static readonly IPNetwork[] NodePool = [IPNetwork.Parse("10.128.0.0/11"), IPNetwork.Parse("fd00:10:69::/48")];
    private static readonly IPNetwork[] Bastion = [IPNetwork.Parse("10.72.48.0/24"), IPNetwork.Parse("fd00:10:72:48::/64")];

    private static readonly Gen<string> Racks =
        from tors in Gen.Choose(1, 4)
        from bootServers in Gen.Choose(0, 3)
        from compute in Gen.Choose(0, 12)
        from storage in Gen.Choose(0, 3)
        select $"{{tors: {tors}, boot-servers: {bootServers}, workers: {{cs: {compute}, ss: {storage}}}}}";

    private static readonly Gen<string> Fabrics =
        from spines in Gen.Choose(1, 5)
        from racks in Gen.Choose(1, 12).SelectMany(count => Gen.ArrayOf(Racks, count))
        from ipv6 in Gen.Elements("false")
        select $"spines: {spines}\nracks: [{string.Join(", ", racks)}]\nipv6: {ipv6}\n{Addresses}";

    [Fact]
    public void Every_address_is_there_once() => Holds((plan, lab) =>
    {
        var addresses = lab.Nodes
            .SelectMany(node => node.Interfaces.SelectMany(link => link.Addresses).Concat(node.Loopbacks))
            .Concat(Servers(plan).OfType<WorkerPlan>().SelectMany(AddressesOf))
            .Concat(lab.Networks.Where(network => network.Address is not null).Select(network => network.Address!.Value))
            .Select(address => address.Address)
            .ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    });

    [Fact]
    public void Every_address_is_in_its_block() => Holds((plan, _) =>
    {
        Assert.All(plan.Spines.SelectMany(spine => spine.Downlinks).SelectMany(Ends), address => In(SpineTor, address));
        Assert.All(plan.Spines.SelectMany(spine => Ends(spine.Uplink)), address => In(CoreSpine, address));
        Assert.All(plan.Racks.SelectMany(rack => rack.Tors).SelectMany(tor => tor.Addresses).Concat(Servers(plan).SelectMany(AddressesOf)), address => In(NodePool, address));
        Assert.All(plan.BootServers.SelectMany(one => one.Server.Bastion), address => In(Bastion, address));
    });

    [Fact]
    public void The_ends_of_a_cable_are_a_pair_of_addresses() => Holds((plan, _) => Assert.All(
        plan.Spines.SelectMany(spine => spine.Downlinks.Append(spine.Uplink)),
        cable => Assert.All(
            cable.Near.Addresses.Zip(cable.Far.Addresses),
            pair =>
            {
                Assert.Equal(pair.First.Network, pair.Second.Network);
                Assert.Equal(1, pair.First.Address.GetAddressBytes().Length * 8 - pair.First.PrefixLength);
                Assert.Equal(pair.First.Network.BaseAddress, pair.First.Address);
                Assert.NotEqual(pair.First, pair.Second);
            })));

    [Fact]
    public void The_servers_of_a_rack_share_a_network_with_each_switch() => Holds((plan, _) => Assert.All(plan.Racks, rack => Assert.All(rack.Tors, tor =>
    {
        var links = rack.BootServers.Concat<ServerPlan>(rack.Workers).Select(server => Assert.Single(server.Links, link => link.Network == tor.Network)).ToList();
        Assert.All(links, link => Assert.Equal(tor.Addresses.Select(address => address.Network), link.Addresses.Select(address => address.Network)));
    })));

    [Fact]
    public void Every_neighbor_is_declared_at_both_ends() => Holds((_, lab) =>
    {
        var routers = lab.Nodes.OfType<Router>().ToDictionary(router => router.Name, router => router.Intent);
        var owners = lab.Nodes.OfType<Router>().SelectMany(router => router.Interfaces.SelectMany(link => link.Addresses).Select(address => (address.Address, router.Name))).ToDictionary();
        foreach (var router in routers.Values)
        {
            Assert.NotEmpty(router.Neighbors);
            foreach (var neighbor in router.Neighbors)
            {
                var peer = routers[owners[neighbor.Address]];
                Assert.Equal(peer.Asn, neighbor.Asn);
                var back = Assert.Single(peer.Neighbors, one => owners[one.Address] == router.Name && one.Interface == InterfaceOf(peer, neighbor.Address));
                Assert.Equal(router.Asn, back.Asn);
                Assert.False(neighbor.Passive && back.Passive);
            }
        }
    });

    [Fact]
    public void A_rack_has_an_as_number_of_its_own() => Holds((plan, _) =>
    {
        var numbers = plan.Racks.Select(rack => rack.Asn).Concat(plan.Spines.Select(spine => spine.Asn).Distinct()).Append(plan.Core.Asn).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    });

    private static void Holds(Action<FabricPlan, Lab> law) => Prop.ForAll(Fabrics.ToArbitrary(), fabric =>
    {
        var (plan, lab) = FabricText.Load(fabric);
        law(plan, lab);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static IEnumerable<ServerPlan> Servers(FabricPlan plan) => plan.Racks.SelectMany(rack => rack.BootServers.Concat<ServerPlan>(rack.Workers));

    private static IEnumerable<InterfaceAddress> AddressesOf(ServerPlan server) => server.Node0.Concat(server.Links.SelectMany(link => link.Addresses));

    private static IEnumerable<InterfaceAddress> Ends(CablePlan cable) => cable.Near.Addresses.Concat(cable.Far.Addresses);

    private static void In(IEnumerable<IPNetwork> blocks, InterfaceAddress address) => Assert.Single(blocks, block => block.Contains(address.Address));

    private static string InterfaceOf(Placemat.Model.Routing.RouterIntent router, IPAddress address) =>
        router.Interfaces.Single(link => link.Addresses.Any(own => own.Address.Equals(address))).Name;
}
