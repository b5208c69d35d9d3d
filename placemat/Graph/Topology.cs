using System.Collections.Immutable;
using Placemat.Model;

namespace Placemat.Graph;

/// <summary>A lab as a picture shows it: who stands where, and what joins whom.</summary>
internal sealed record Topology
{
    public required Lab Lab { get; init; }

    /// <summary>All nodes, in the order of the file.</summary>
    public required ImmutableArray<TopologyNode> Nodes { get; init; }

    /// <summary>Networks with exactly two ends.</summary>
    public required ImmutableArray<Cable> Cables { get; init; }

    /// <summary>Networks with three ends or more, and those that lead out of the lab.</summary>
    public required ImmutableArray<Segment> Segments { get; init; }

    public required ImmutableArray<Rack> Racks { get; init; }

    public static Topology Of(Lab lab)
    {
        var wiring = new Wiring(lab);
        var tiers = Tiers.Of(wiring);
        var roles = new Roles(wiring, tiers);
        var racks = RackFinder.Find(wiring, tiers, roles);
        var rackOf = racks.SelectMany(rack => rack.Members.Select(member => (rack, member))).ToDictionary(pair => pair.member, pair => pair.rack);
        return new()
        {
            Lab = lab,
            Nodes =
            [
                .. lab.Nodes.Select(node => new TopologyNode(node)
                {
                    Tier = tiers.Of(node),
                    Role = roles.Of(node),
                    Rack = rackOf.GetValueOrDefault(node.Name),
                    Management = [.. node.Interfaces.Select(link => link.Network).Where(network => wiring.UseOf(network) == NetworkUse.Management).Select(network => network.Name).Distinct()],
                    Sessions = [.. wiring.SessionsOf(node)],
                }),
            ],
            Cables =
            [
                .. wiring.Networks(NetworkUse.Cable)
                    .Select(network => (network, ends: wiring.EndsOn(network).OrderBy(end => tiers.Of(end.Node)).ToList()))
                    .Select(pair => new Cable(pair.network, pair.ends[0], pair.ends[1], wiring.SessionAcross(pair.network))),
            ],
            Segments =
            [
                .. wiring.Networks(NetworkUse.Segment, NetworkUse.Outside)
                    .Select(network => new Segment(network, wiring.EndsOn(network), tiers.Below(network), wiring.UseOf(network) == NetworkUse.Outside, wiring.SessionAcross(network))),
            ],
            Racks = racks,
        };
    }
}
