using System.Collections.Immutable;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>Names of neighbors default to the peer's, which two sessions with one peer would share.</summary>
internal static class NeighborNames
{
    /// <summary>
    /// Gives each later namesake the interface that leads to it as an ending, and a number if that is not enough.
    /// </summary>
    /// <param name="neighbors">The neighbors of one router; one that the file names keeps its name, whatever comes before it.</param>
    public static ImmutableArray<BgpNeighbor> MakeUnique(IReadOnlyList<(BgpNeighbor Neighbor, bool IsNamed)> neighbors)
    {
        HashSet<string> taken = new(neighbors.Where(pair => pair.IsNamed).Select(pair => pair.Neighbor.Name), StringComparer.Ordinal);
        return [.. neighbors.Select(pair => pair.IsNamed ? pair.Neighbor : pair.Neighbor with { Name = Free(pair.Neighbor, taken) })];
    }

    private static string Free(BgpNeighbor neighbor, HashSet<string> taken)
    {
        var name = neighbor.Name;
        for (var attempt = 1; !taken.Add(name); attempt++)
            name = $"{neighbor.Name}-{neighbor.Interface ?? "multihop"}{(attempt == 1 ? "" : $"-{attempt}")}";
        return name;
    }
}
