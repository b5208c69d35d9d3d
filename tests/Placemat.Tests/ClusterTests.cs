using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests;

/// <summary>The repository's default lab is what its rules say, router by router and address by address.</summary>
public sealed class ClusterTests
{
    public static TheoryData<string> Routers => [.. DefaultLab.Routers.Select(router => router.Name)];

    private static readonly Lazy<Lab> Cluster = new(() =>
    {
        var (lab, problems) = LabText.Load([Repository.Cluster], "cluster");
        Assert.Empty(problems);
        return lab!;
    });

    [Fact]
    public void It_has_no_problem() => Assert.NotNull(Cluster.Value);

    [Fact]
    public void It_has_the_routers_of_the_rules_and_two_hosts_outside() =>
        Assert.Equal(["external", "operation", .. DefaultLab.Routers.Select(router => router.Name)], Cluster.Value.Nodes.Select(node => node.Name));

    [Theory]
    [MemberData(nameof(Routers))]
    public void A_router_shall_do_what_the_rules_say(string name)
    {
        var expected = DefaultLab.Routers.Single(router => router.Name == name);
        var actual = Intent(name);

        // The rules do not say which interface leads to a peer; the file does.
        Assert.Equal(Structure.Of(expected), Structure.Of(actual with { Neighbors = [.. actual.Neighbors.Select(neighbor => neighbor with { Interface = null })] }));
    }

    [Theory]
    [MemberData(nameof(Routers))]
    public void Every_neighbor_is_on_the_link_that_is_said_to_lead_to_it(string name)
    {
        var intent = Intent(name);

        Assert.NotEmpty(intent.Neighbors);
        Assert.All(intent.Neighbors, neighbor => Assert.Contains(
            intent.Interfaces.Single(link => link.Name == neighbor.Interface).Addresses,
            own => own.Network.Contains(neighbor.Address)));
    }

    /// <summary>Figures that operators know by heart, not derived by any rule of ours.</summary>
    [Theory]
    [InlineData("core", 64597, "10.0.0.2/24 10.0.2.0/31 10.0.2.2/31 10.0.3.1/24 10.0.4.1/24", "")]
    [InlineData("spine1", 64599, "10.0.2.1/31 10.0.1.0/31 10.0.1.2/31 10.0.1.4/31 10.0.1.6/31 10.0.1.8/31 10.0.1.10/31", "")]
    [InlineData("spine2", 64599, "10.0.2.3/31 10.0.1.12/31 10.0.1.14/31 10.0.1.16/31 10.0.1.18/31 10.0.1.20/31 10.0.1.22/31", "")]
    [InlineData("rack0-tor1", 64600, "10.0.1.1/31 10.0.1.13/31 10.69.0.65/26", "")]
    [InlineData("rack0-tor2", 64600, "10.0.1.3/31 10.0.1.15/31 10.69.0.129/26", "")]
    [InlineData("rack1-tor1", 64601, "10.0.1.5/31 10.0.1.17/31 10.69.1.1/26", "")]
    [InlineData("rack1-tor2", 64601, "10.0.1.7/31 10.0.1.19/31 10.69.1.65/26", "")]
    [InlineData("rack2-tor1", 64602, "10.0.1.9/31 10.0.1.21/31 10.69.1.193/26", "")]
    [InlineData("rack2-tor2", 64602, "10.0.1.11/31 10.0.1.23/31 10.69.2.1/26", "")]
    [InlineData("boot-0", 64600, "10.69.0.67/26 10.69.0.131/26", "10.69.0.3/32 10.72.48.0/32 10.72.32.1/32")]
    [InlineData("boot-1", 64601, "10.69.1.3/26 10.69.1.67/26", "10.69.0.195/32 10.72.48.1/32")]
    [InlineData("boot-2", 64602, "10.69.1.195/26 10.69.2.3/26", "10.69.1.131/32 10.72.48.2/32")]
    public void A_router_has_its_numbers(string name, uint asn, string links, string loopbacks)
    {
        var intent = Intent(name);

        Assert.Equal(asn, intent.Asn);
        Assert.Equal(links, string.Join(' ', intent.Interfaces.SelectMany(link => link.Addresses)));
        Assert.Equal(loopbacks, string.Join(' ', intent.Loopbacks));
    }

    [Fact]
    public void Broadcasts_of_a_rack_are_relayed_to_the_boot_servers_of_the_other_racks()
    {
        var boot = Enumerable.Range(0, 3).Select(rack => Intent($"boot-{rack}").Loopbacks[0].Address).ToList();
        var relays = Cluster.Value.Nodes.Where(node => node.Name.Contains("-tor", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, relays.Count);
        Assert.All(relays, tor =>
        {
            var own = tor.Interfaces[^1].Addresses[0].Address;
            var others = boot.Where((_, rack) => tor.Name[4] - '0' != rack);
            Assert.Equal(others.Select(address => $"--dhcp-relay={own},{address}"), Assert.Single(tor.Apps).Command.Where(word => word.Contains("relay", StringComparison.Ordinal)));
        });
    }

    private static RouterIntent Intent(string name) => Cluster.Value.Nodes.OfType<Router>().Single(router => router.Name == name).Intent;
}
