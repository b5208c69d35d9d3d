using System.Collections.Immutable;

namespace Placemat.Graph.Layout;

/// <summary>A node, or a network that leads out of the lab.</summary>
internal sealed class Box : Item
{
    public Box(TopologyNode node, ImmutableArray<string> details)
    {
        Node = node;
        Name = node.Name;
        Tier = node.Tier;
        Details = details;
        Measure();
    }

    public Box(Segment outside, ImmutableArray<string> details)
    {
        Outside = outside;
        Name = outside.Network.Name;
        Details = details;
        Measure();
    }

    public TopologyNode? Node { get; }

    public Segment? Outside { get; }

    public string Name { get; }

    public int Tier { get; }

    /// <summary>Small lines below the name.</summary>
    public ImmutableArray<string> Details { get; }

    /// <summary>Makes the box as wide as the widest of its row, so that columns stand straight.</summary>
    public void Widen(double width) => Width = width;

    private void Measure()
    {
        Width = Math.Max(TextSize.MinBox, Details.Select(TextSize.OfDetail).Append(TextSize.OfName(Name)).Max() + 2 * TextSize.Padding);
        Height = TextSize.NameLine + Details.Length * TextSize.DetailLine + TextSize.Padding;
    }
}
