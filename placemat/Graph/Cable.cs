using System.Collections.Immutable;
using Placemat.Model;

namespace Placemat.Graph;

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
/// <param name="Session">What crosses it.</param>
internal sealed record Segment(Network Network, ImmutableArray<LinkEnd> Ends, int Below, bool IsOutside, SessionType Session);
