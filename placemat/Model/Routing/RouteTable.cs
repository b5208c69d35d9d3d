using System.Collections.Immutable;

namespace Placemat.Model.Routing;

/// <summary>
/// A routing table beside the main one. Its routes reach the kernel only if it names a kernel table; without one it exists
/// for the protocols alone, for example to show a neighbor aggregates that the router itself must not follow.
/// </summary>
internal sealed record RouteTable(string Name)
{
    /// <summary>The table that every router has; no other may have its name.</summary>
    public const string Main = "main";

    public ImmutableArray<StaticRoute> Routes { get; init; } = [];

    /// <summary>Number of the kernel table that receives the best routes of this one.</summary>
    public uint? KernelTable { get; init; }
}
