using Placemat.Model;

namespace Placemat.Graph.Layout;

/// <summary>A line of the picture: from a node to another, or to a network's bar.</summary>
internal sealed class Wire
{
    public required Network Network { get; init; }

    /// <summary>The end of the higher tier, if they are of different ones.</summary>
    public required Box From { get; init; }

    /// <summary>The other end; null at a bar.</summary>
    public required Box? To { get; init; }

    /// <summary>The bar, if there is one.</summary>
    public Bus? Bus { get; init; }

    public required SessionType Session { get; init; }

    /// <summary>Number of the colour by which lines of neighbouring nodes are told apart; null for none.</summary>
    public required Hue? Hue { get; init; }

    /// <summary>What it is, for whoever points at it.</summary>
    public required string Caption { get; init; }

    /// <summary>The course, in the language of SVG's path data.</summary>
    public string Course { get; set; } = "";
}

/// <summary>One of several colours.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Count">Of how many that are used side by side.</param>
internal sealed record Hue(int Index, int Count);
