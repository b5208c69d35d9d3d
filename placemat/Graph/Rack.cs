using System.Collections.Immutable;

namespace Placemat.Graph;

/// <summary>Nodes that belong together: the switches of one rack, and what hangs on them.</summary>
/// <param name="Name">What the names of its switches have in common; null when that is nothing.</param>
/// <param name="Asn">The AS number of all its routers, or null when they have several.</param>
/// <param name="Members">Names of its nodes.</param>
internal sealed record Rack(string? Name, uint? Asn, ImmutableArray<string> Members)
{
    /// <summary>What to call it in a picture; empty when nothing is known.</summary>
    public string Title => string.Join(" · ", new[] { Name, Asn is { } asn ? $"AS {asn}" : null }.OfType<string>());
}
