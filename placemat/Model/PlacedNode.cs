using System.Collections.Immutable;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>A node as written together with its interfaces as resolved: what later steps of resolving look at.</summary>
internal record PlacedNode(NodeSpec Spec, ImmutableArray<Interface> Interfaces)
{
    public string Name => Spec.Name?.Value ?? "";

    /// <summary>What a message calls it.</summary>
    public string Called => Spec.Name is { } name ? Excerpt.Of(name.Value) : "the node";

    /// <summary>Whether all its addresses are known; where not, one may be missing only because something is misspelt.</summary>
    public bool AddressesAreKnown => Spec.AddressesAreRight && Interfaces.Length == Spec.Interfaces.Count;
}

internal sealed record PlacedNode<TSpec>(TSpec Spec, ImmutableArray<Interface> Interfaces)
    : PlacedNode(Spec, Interfaces)
    where TSpec : NodeSpec
{
    public new TSpec Spec => (TSpec)base.Spec;
}
