using System.Net;
using Neco.Net.Netlink;

namespace Neco.Net.Tests.Netlink;

public sealed class RouteTests
{
    private static readonly NextHop Hop = new(IPAddress.Parse("10.0.0.1"), new LinkRef(5));

    [Fact]
    public void Routes_with_the_same_values_are_equal()
    {
        Route route = Make();
        Assert.Equal(Make(), route);
        Assert.Equal(Make().GetHashCode(), route.GetHashCode());
        Assert.All(
            [
                new Route(IPNetwork.Parse("10.0.0.0/9")) { NextHops = [Hop] },
                route with { Type = RouteType.Local },
                route with { Table = 100 },
                route with { Protocol = RouteProtocol.Bird },
                route with { Metric = 1 },
                route with { PreferredSource = IPAddress.Loopback },
                route with { NextHops = [] },
                route with { NextHops = [new NextHop(Hop.Gateway, Hop.Link, OnLink: true)] },
            ],
            other => Assert.NotEqual(route, other));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void A_weight_is_1_to_256(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NextHop(Hop.Gateway, Hop.Link, weight));

    private static Route Make() => new(IPNetwork.Parse("10.0.0.0/8")) { NextHops = [Hop] };
}
