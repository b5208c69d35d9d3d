using System.Collections.Immutable;

namespace Placemat.Model;

/// <summary>Names neighbors apart: one takes the peer's name unless the file names it, which several may do.</summary>
internal static class NeighborNames
{
    /// <summary>The name of a neighbor's second session, that for IPv6.</summary>
    public static string Second(string name) => $"{name}-ipv6";

    /// <summary>
    /// Gives each later namesake the interface that leads to it as an ending, and a number if that is not enough. Its
    /// sessions get its name.
    /// </summary>
    /// <param name="neighbors">The neighbors of one router; one that the file names keeps its name, whatever comes before it.</param>
    public static ImmutableArray<NeighborSessions> MakeUnique(IReadOnlyList<NeighborSessions> neighbors)
    {
        HashSet<string> taken = new(neighbors.Where(neighbor => neighbor.IsNamed).SelectMany(neighbor => NamesOf(neighbor, neighbor.Name)), StringComparer.Ordinal);
        return [.. neighbors.Select(neighbor => Rename(neighbor, neighbor.IsNamed ? neighbor.Name : Free(neighbor, taken)))];
    }

    private static string Free(NeighborSessions neighbor, HashSet<string> taken)
    {
        var name = neighbor.Name;
        for (var attempt = 1; NamesOf(neighbor, name).Any(taken.Contains); attempt++)
            name = $"{neighbor.Name}-{neighbor.Sessions[0].Interface ?? "multihop"}{(attempt == 1 ? "" : $"-{attempt}")}";
        taken.UnionWith(NamesOf(neighbor, name));
        return name;
    }

    private static NeighborSessions Rename(NeighborSessions neighbor, string name) => neighbor with
    {
        Name = name,
        Sessions = [.. neighbor.Sessions.Zip(NamesOf(neighbor, name), (session, its) => session with { Name = its })],
    };

    private static IEnumerable<string> NamesOf(NeighborSessions neighbor, string name) => neighbor.Sessions.Length == 1 ? [name] : [name, Second(name)];
}
