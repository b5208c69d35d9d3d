namespace Placemat.Graph.Layout;

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
