using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Checks static routes: each goes exactly one way, and to where its node can reach.</summary>
internal static class StaticRouteResolver
{
    public static ImmutableArray<StaticRoute> Resolve(IReadOnlyList<RouteSpec> routes, PlacedNode node, ProblemList problems) =>
        [.. routes.Select(route => Resolve(route, node, problems)).OfType<StaticRoute>()];

    private static StaticRoute? Resolve(RouteSpec route, PlacedNode node, ProblemList problems)
    {
        if (route.Prefix is not { } prefix)
            return null;
        var ways = (route.Via.Count > 0 ? 1 : 0) + (route.Interface is null ? 0 : 1) + (route.Discard is null ? 0 : 1);
        if (ways != 1)
        {
            problems.Error(route.Mark, $"the route to {prefix.Value} goes {(ways == 0 ? "nowhere" : "more than one way")}", "give it one of via, interface and blackhole");
            return null;
        }

        if (route.Discard is { } discard)
            return new DiscardRoute(prefix.Value, discard.Value);
        if (route.Interface is { } name)
            return InterfaceNames.Find(name, node, problems) is { } link ? new InterfaceRoute(prefix.Value, link.Name) : null;
        foreach (var via in route.Via)
            CheckGateway(via, prefix.Value, node, problems);
        return new GatewayRoute(prefix.Value, [.. route.Via.Select(via => via.Value)]);
    }

    private static void CheckGateway(Located<IPAddress> via, IPNetwork prefix, PlacedNode node, ProblemList problems)
    {
        var networks = node.Interfaces.SelectMany(link => link.Addresses).Select(address => address.Network).ToList();
        if (via.Value.AddressFamily == AddressFamily.InterNetwork && prefix.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6)
            problems.Error(via.Mark, $"{via.Value} cannot be the gateway to the IPv6 prefix {prefix}", "write an IPv6 address");
        else if (!via.Value.IsIPv6LinkLocal && !networks.Exists(network => network.Contains(via.Value)))
            problems.Error(via.Mark, $"{via.Value} is on no network of \"{node.Name}\"", networks.Count == 0 ? "give an interface an address first" : $"use an address in {string.Join(" or ", networks)}");
    }
}
