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
                    .Select(network => new Segment(network, wiring.EndsOn(network), tiers.Below(network), wiring.UseOf(network) == NetworkUse.Outside)),
            ],
            Racks = racks,
        };
    }
}

/// <summary>A node and its place in the picture.</summary>
internal sealed record TopologyNode(Node Node)
{
    /// <summary>The row from the top: 0 is outside, then the routers nearest to it, and so on.</summary>
    public required int Tier { get; init; }

    public required Role Role { get; init; }

    public required Rack? Rack { get; init; }

    /// <summary>Networks of the node that are not drawn, because they join most of the lab.</summary>
    public required ImmutableArray<string> Management { get; init; }

    public required ImmutableArray<Session> Sessions { get; init; }

    public string Name => Node.Name;

    public uint? Asn => (Node as Router)?.Intent.Asn;
}

/// <summary>A node's end of a network.</summary>
internal sealed record LinkEnd(Node Node, Interface Interface);

/// <summary>A network that joins two nodes.</summary>
/// <param name="Network">The network.</param>
/// <param name="Upper">The end whose node is of the higher tier, if they are of different ones.</param>
/// <param name="Lower">The other.</param>
/// <param name="Session">What crosses it.</param>
internal sealed record Cable(Network Network, LinkEnd Upper, LinkEnd Lower, SessionType Session);

/// <summary>A network that joins several nodes, or the lab to the world outside.</summary>
/// <param name="Network">The network.</param>
/// <param name="Ends">Who is on it.</param>
/// <param name="Below">The tier below which it lies.</param>
/// <param name="IsOutside">Whether it leads out of the lab.</param>
internal sealed record Segment(Network Network, ImmutableArray<LinkEnd> Ends, int Below, bool IsOutside);

/// <summary>Nodes that belong together: the switches of one rack, and what hangs on them.</summary>
/// <param name="Name">What the names of its switches have in common; null when that is nothing.</param>
/// <param name="Asn">The AS number of all its routers, or null when they have several.</param>
/// <param name="Members">Names of its nodes.</param>
internal sealed record Rack(string? Name, uint? Asn, ImmutableArray<string> Members)
{
    /// <summary>What to call it in a picture; empty when nothing is known.</summary>
    public string Title => string.Join(" · ", new[] { Name, Asn is { } asn ? $"AS {asn}" : null }.OfType<string>());
}
