using System.Collections.Immutable;

namespace Placemat.Model;

/// <summary>A whole lab, resolved and valid: every reference is found and every default is filled in.</summary>
internal sealed record Lab
{
    public required string Name { get; init; }

    /// <summary>Where relative paths start and where init-scripts and apps run.</summary>
    public required string BaseDirectory { get; init; }

    public required ImmutableArray<Network> Networks { get; init; }

    public required ImmutableArray<Node> Nodes { get; init; }
}
