using Placemat.Fabric;
using Placemat.Spec.Kinds;

namespace Placemat.Spec;

/// <summary>Everything that the files of a lab say, as written.</summary>
internal sealed record LabSpec
{
    /// <summary>The folder of the first file, from which every relative path of every file is resolved.</summary>
    public required string BaseDirectory { get; init; }

    public required IReadOnlyList<NetworkSpec> Networks { get; init; }

    /// <summary>Namespaces and routers in the order of the documents.</summary>
    public required IReadOnlyList<NodeSpec> Nodes { get; init; }

    /// <summary>The plan of the fabric from which networks and nodes come; null if they are written one by one.</summary>
    public FabricPlan? Fabric { get; init; }

    /// <summary>Whether every document could be read; where not, what is referred to may be in one that could not.</summary>
    public required bool IsComplete { get; init; }
}
