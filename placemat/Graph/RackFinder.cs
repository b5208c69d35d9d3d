using System.Collections.Immutable;
using Placemat.Model;

namespace Placemat.Graph;

/// <summary>
/// Finds the racks of a lab: a host belongs to the switches that it hangs on, and switches of one row and one AS belong
/// together, unless the whole row is one AS.
/// </summary>
internal static class RackFinder
{
    /// <summary>Routers of this row hang everything else up; they are of no rack.</summary>
    private const int TopTier = 1;

    public static ImmutableArray<Rack> Find(Wiring wiring, Tiers tiers, Roles roles)
    {
        var parent = wiring.Lab.Nodes.ToDictionary(node => node.Name, node => node.Name);
        foreach (var host in wiring.Lab.Nodes.Where(node => roles.Of(node) is Role.Server or Role.Host))
        {
            foreach (var carrier in wiring.NeighboursOf(host).Where(node => node is Router && tiers.Of(node) > TopTier))
                Join(host.Name, carrier.Name);
        }

        var rows = wiring.Lab.Nodes.OfType<Router>().Where(router => roles.Of(router) != Role.Server && tiers.Of(router) > TopTier).GroupBy(tiers.Of);
        foreach (var row in rows.Select(row => row.GroupBy(router => router.Intent.Asn).ToList()).Where(row => row.Count > 1))
        {
            foreach (var system in row)
            {
                foreach (var router in system)
                    Join(router.Name, system.First().Name);
            }
        }

        var groups = wiring.Lab.Nodes.GroupBy(node => Root(node.Name)).Select(group => group.ToList()).Where(group => group.Count > 1).ToList();
        var names = groups.Select(group => NameOf(group, roles)).ToList();
        return [.. groups.Zip(names, (group, name) => new Rack(names.Count(other => other == name) == 1 ? name : null, AsnOf(group), [.. group.Select(node => node.Name)]))];

        string Root(string name) => parent[name] == name ? name : parent[name] = Root(parent[name]);

        void Join(string one, string other) => parent[Root(one)] = Root(other);
    }

    private static uint? AsnOf(List<Node> rack)
    {
        var numbers = rack.OfType<Router>().Select(router => router.Intent.Asn).Distinct().ToList();
        return numbers.Count == 1 ? numbers[0] : null;
    }

    /// <summary>What the names of the switches begin with, up to a separator: "rack0" for "rack0-tor1" and "rack0-tor2".</summary>
    private static string? NameOf(List<Node> rack, Roles roles)
    {
        var switches = rack.Where(node => roles.Of(node) is not (Role.Server or Role.Host)).Select(node => node.Name).ToList();
        if (switches.Count == 0)
            return null;
        var common = switches.Aggregate((one, other) => one[..one.AsSpan().CommonPrefixLength(other)]);
        var end = common.LastIndexOfAny(['-', '_', '.']);
        return end > 0 ? common[..end] : null;
    }
}
