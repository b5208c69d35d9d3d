using System.Collections.Immutable;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>The sessions that one item of <c>neighbors:</c> stands for.</summary>
/// <param name="Name">What the file, or else the peer's own name, calls the neighbor.</param>
/// <param name="IsNamed">Whether the file says so.</param>
/// <param name="Sessions">At least one; not more than one for a family.</param>
internal sealed record NeighborSessions(string Name, bool IsNamed, ImmutableArray<BgpNeighbor> Sessions);
