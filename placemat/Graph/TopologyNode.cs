using System.Collections.Immutable;
using Placemat.Model;

namespace Placemat.Graph;

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
