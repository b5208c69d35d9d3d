using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Checks static routes: each goes exactly one way, and to where its node can reach.</summary>
internal static class StaticRouteResolver
{
    /// <param name="routes">The static routes of one table.</param>
    public static ImmutableArray<StaticRoute> Resolve(IReadOnlyList<RouteSpec> routes, PlacedNode node, ProblemList problems)
    {
        Dictionary<IPNetwork, SourceMark> seen = [];
        foreach (var prefix in routes.Select(route => route.Prefix).OfType<Located<IPNetwork>>())
        {
            if (!seen.TryAdd(prefix.Value, prefix.Mark))
                problems.Error(prefix.Mark, $"there is a route to {prefix.Value} already, in line {seen[prefix.Value].Line}", "keep one, with all gateways in its via");
        }

        return [.. routes.Select(route => Resolve(route, node, problems)).OfType<StaticRoute>()];
    }

    private static StaticRoute? Resolve(RouteSpec route, PlacedNode node, ProblemList problems)
    {
        if (route.Prefix is not { } prefix)
            return null;
        if (route.Discard is { } discard)
            return new DiscardRoute(prefix.Value, discard);
        if (route.Interface is { } name)
            return InterfaceNames.Find(name, node, problems) is { } link ? new InterfaceRoute(prefix.Value, link.Name) : null;
        foreach (var via in route.Via)
            CheckGateway(via, prefix.Value, node, problems);
        return new GatewayRoute(prefix.Value, [.. route.Via.Select(via => via.Value)]);
    }

    private static void CheckGateway(Located<IPAddress> via, IPNetwork prefix, PlacedNode node, ProblemList problems)
    {
        var own = node.Interfaces.SelectMany(link => link.Addresses).ToList();
        if (via.Value.IsIPv6LinkLocal)
            problems.Error(via.Mark, $"{via.Value} may be on any link, so it cannot be a gateway", "write a global address");
        else if (own.Exists(address => address.Address.Equals(via.Value)))
            problems.Error(via.Mark, $"{via.Value} is an address of {node.Called} itself", "write the gateway's address");
        else if (via.Value.AddressFamily == AddressFamily.InterNetwork && prefix.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6)
            problems.Error(via.Mark, $"{via.Value} cannot be the gateway to the IPv6 prefix {prefix}", "write an IPv6 address");
        else if (node.AddressesAreKnown && !own.Exists(address => address.Network.Contains(via.Value)))
            problems.Error(via.Mark, $"{via.Value} is on no network of {node.Called}", Advice(own, via.Value.AddressFamily));
    }

    private static string Advice(IEnumerable<InterfaceAddress> own, AddressFamily family)
    {
        var networks = own.Where(address => address.Address.AddressFamily == family && !address.Address.IsIPv6LinkLocal).Select(address => address.Network.ToString()).Distinct().ToList();
        return networks.Count == 0 ? "give an interface an address of that family" : $"use an address in {ScalarFormat.Choice(networks)}";
    }
}
