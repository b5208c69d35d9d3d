using System.Collections.Immutable;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>A node as written together with its interfaces as resolved: what later steps of resolving look at.</summary>
internal record PlacedNode(NodeSpec Spec, ImmutableArray<Interface> Interfaces)
{
    public string Name => Spec.Name?.Value ?? "";
}

internal sealed record PlacedNode<TSpec>(TSpec Spec, ImmutableArray<Interface> Interfaces)
    : PlacedNode(Spec, Interfaces)
    where TSpec : NodeSpec
{
    public new TSpec Spec => (TSpec)base.Spec;
}
