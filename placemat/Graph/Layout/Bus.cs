namespace Placemat.Graph.Layout;

/// <summary>A network of several ends.</summary>
internal sealed class Bus(Segment segment, Hue? hue)
{
    public Segment Segment => segment;

    public Hue? Hue => hue;

    public double Y { get; set; }

    /// <summary>Where its name stands; at its left end if nothing else is said.</summary>
    public double? LabelX { get; set; }

    public double Left { get; private set; } = double.PositiveInfinity;

    public double Right { get; private set; } = double.NegativeInfinity;

    /// <summary>Makes the bar long enough to be tapped at <paramref name="x"/>.</summary>
    public void Reach(double x)
    {
        Left = Math.Min(Left, x);
        Right = Math.Max(Right, x);
    }
}
