using System.Collections.Immutable;
using System.Net;
using Placemat.Model.Routing;

namespace Placemat.Routing;

/// <summary>A route in a table of the routing engine, whether or not the kernel has it.</summary>
internal sealed record TableRoute
{
    public required IPNetwork Prefix { get; init; }

    public required TableRouteKind Kind { get; init; }

    /// <summary>Name of what the route came from, in the engine's words.</summary>
    public required string Protocol { get; init; }

    /// <summary>Whether it is the best route to its prefix.</summary>
    public bool Primary { get; init; }

    public ImmutableArray<TableNextHop> NextHops { get; init; } = [];

    /// <summary>AS numbers separated by spaces, the nearest first, sets in braces; null if the route is not of BGP.</summary>
    public string? AsPath { get; init; }

    public ImmutableArray<Community> Communities { get; init; } = [];
}

/// <param name="Gateway">Null if the interface itself leads to the destination.</param>
/// <param name="Interface">The interface the packet leaves by.</param>
/// <param name="Weight">Share among the next hops of one route.</param>
internal sealed record TableNextHop(IPAddress? Gateway, string Interface, int Weight = 1);

internal enum TableRouteKind
{
    Unicast,
    Blackhole,
    Unreachable,
    Prohibited,
}
