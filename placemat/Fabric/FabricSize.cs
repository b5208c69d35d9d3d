using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>The counts on which every number of the plan depends.</summary>
/// <param name="Tors">Top-of-rack switches of the rack that has most: all racks are numbered as if they had as many.</param>
/// <param name="Ranges">Ranges of the node pool for each rack.</param>
internal sealed record FabricSize(int Spines, int Racks, int Tors, int Ranges)
{
    public static FabricSize Of(FabricSpec spec)
    {
        var tors = spec.Racks.Value.Max(rack => rack.Tors.Value);
        return new(spec.Spines.Value, spec.Racks.Value.Count, tors, spec.NodeIpsPerNode?.Value ?? tors + 1);
    }

    /// <summary>Cables between spines and top-of-rack switches for which there are addresses.</summary>
    public long SpineTorCables => (long)Spines * Racks * Tors;
}
