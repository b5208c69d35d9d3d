namespace Placemat.Graph.Layout;

/// <summary>A horizontal part of a <see cref="Stack"/>.</summary>
internal abstract class Strip
{
    public double Top { get; protected set; }

    public abstract double Height { get; }

    public double Bottom => Top + Height;

    public virtual void MoveTo(double x, double y) => Top = y;
}

/// <summary>Items side by side.</summary>
internal sealed class Shelf(int tier, IReadOnlyList<Item> items, double gap, double? columnWidth, bool isPart) : Strip
{
    public int Tier => tier;

    public IReadOnlyList<Item> Items => items;

    /// <summary>Whether its tier has several shelves.</summary>
    public bool IsPart => isPart;

    public double Width => items.Sum(WidthOf) + gap * (items.Count - 1);

    public override double Height => items.Max(item => item.Height);

    /// <summary>Where a line may pass between the items, or beside them.</summary>
    public IReadOnlyList<double> Passages { get; private set; } = [];

    /// <summary>The width of a passage.</summary>
    public double PassageWidth => gap;

    public override void MoveTo(double x, double y)
    {
        base.MoveTo(x, y);
        List<double> passages = [x - gap / 2];
        foreach (var item in items)
        {
            item.MoveTo(x + (WidthOf(item) - item.Width) / 2, y);
            x += WidthOf(item) + gap;
            passages.Add(x - gap / 2);
        }

        Passages = passages;
    }

    private double WidthOf(Item item) => columnWidth ?? item.Width;
}

/// <summary>A network as a bar from which lines lead up and down.</summary>
internal sealed class Lane(Bus bus) : Strip
{
    public Bus Bus => bus;

    public override double Height => 1;

    public override void MoveTo(double x, double y)
    {
        base.MoveTo(x, y);
        bus.Y = y;
    }
}

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
