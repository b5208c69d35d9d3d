using System.Collections.Immutable;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>Names of neighbors default to the peer's, which two sessions with one peer would share.</summary>
internal static class NeighborNames
{
    /// <summary>Gives each later namesake the interface that leads to it as an ending, and a number if that is not enough.</summary>
    public static ImmutableArray<BgpNeighbor> MakeUnique(IReadOnlyList<BgpNeighbor> neighbors)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        return
        [
            .. neighbors.Select(neighbor =>
            {
                var name = neighbor.Name;
                for (var attempt = 1; !taken.Add(name); attempt++)
                    name = $"{neighbor.Name}-{neighbor.Interface ?? "multihop"}{(attempt == 1 ? "" : $"-{attempt}")}";
                return neighbor with { Name = name };
            }),
        ];
    }
}
