using System.Net;
using Placemat.Model.Routing;
using Placemat.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class RouteParserTests
{
    private static readonly IReadOnlyList<TableRoute> Routes = RouteParser.Parse(Transcript.Reply("routes.txt"));

    [Fact]
    public void Reads_every_route_of_the_table()
    {
        Assert.Equal(13, Routes.Count);
        Assert.Equal(11, Routes.Count(route => route.Primary));
    }

    [Fact]
    public void Knows_the_prefix_of_a_further_route_to_it()
    {
        var routes = To("10.99.0.0/16");

        Assert.Equal(["bgp.b", "bgp.c"], routes.Select(route => route.Protocol));
        Assert.Equal([true, false], routes.Select(route => route.Primary));
    }

    [Theory]
    [InlineData("10.10.0.0/16", TableRouteKind.Blackhole)]
    [InlineData("10.13.0.0/16", TableRouteKind.Unreachable)]
    [InlineData("10.14.0.0/16", TableRouteKind.Prohibited)]
    public void Tells_routes_to_nowhere_apart(string prefix, object kind) => Assert.Equal(kind, Assert.Single(To(prefix)).Kind);

    [Fact]
    public void Reads_several_next_hops() => Assert.Equal(
        [new(IPAddress.Parse("10.1.0.2"), "eth0"), new(IPAddress.Parse("10.1.0.3"), "eth0")],
        Assert.Single(To("10.11.0.0/16")).NextHops);

    [Fact]
    public void Reads_a_route_straight_out_of_an_interface() => Assert.Equal([new(null, "lo")], Assert.Single(To("10.0.0.1/32")).NextHops);

    [Fact]
    public void Reads_the_attributes_of_bgp()
    {
        var (first, second) = (To("10.99.0.0/16")[0], To("10.99.0.0/16")[1]);

        Assert.Equal("", first.AsPath);
        Assert.Equal([new Community(64600, 7), new Community(64600, 8)], first.Communities);
        Assert.Equal("64700 64998 64999", second.AsPath);
        Assert.Null(Assert.Single(To("10.10.0.0/16")).AsPath);
    }

    [Fact]
    public void Reads_an_ipv6_next_hop_of_an_ipv4_route()
    {
        var routes = RouteParser.Parse(Transcript.Reply("routes-link-local.txt"));

        Assert.Equal(["bgp.spine1", "bgp.spine2"], routes.Select(route => route.Protocol));
        Assert.Equal([new(IPAddress.Parse("fe80::ff:9dff:fe93:e220"), "eth1")], routes[1].NextHops);
    }

    [Fact]
    public void Reads_ipv6()
    {
        var route = RouteParser.Parse(Transcript.Reply("routes-ipv6.txt"))[0];

        Assert.Equal(IPNetwork.Parse("fd99::/32"), route.Prefix);
        Assert.Equal([new(IPAddress.Parse("fd00::3"), "eth0")], route.NextHops);
    }

    private static List<TableRoute> To(string prefix) => [.. Routes.Where(route => route.Prefix == IPNetwork.Parse(prefix))];
}
