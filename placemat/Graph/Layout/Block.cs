namespace Placemat.Graph.Layout;

/// <summary>What stays together: the nodes of a rack in a frame, or one node alone.</summary>
internal sealed class Block : Item
{
    private const double FramePadding = 10;
    private const double TitleHeight = 15;
    private const int MostColumns = 12;

    private readonly double _padding;
    private readonly double _left;

    private Block(Rack? rack, int tier, IReadOnlyList<Box> boxes, Stack content, double left)
    {
        Rack = rack;
        Tier = tier;
        Boxes = boxes;
        Content = content;
        _padding = rack is null ? 0 : FramePadding;
        _left = left;
        Width = content.Width + left + 2 * _padding;
        Height = content.Height + 2 * _padding + (rack is { Title.Length: > 0 } ? TitleHeight : 0);
    }

    public Rack? Rack { get; }

    /// <summary>The tier of its topmost node.</summary>
    public int Tier { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public Stack Content { get; }

    public static Block Of(Box box) => new(null, box.Tier, [box], new([.. new Item[] { box }.GroupBy(_ => box.Tier)], [], double.PositiveInfinity, Narrow), left: 0);

    public static Block Of(Rack rack, IReadOnlyList<IReadOnlyList<Box>> tiers, IReadOnlyList<Bus> buses)
    {
        // Switches stand in one row; their hosts in so many that they are about three wide to two high.
        var switches = tiers.Max(tier => tier.Count(box => box.Node!.Role is not (Role.Server or Role.Host)));
        var columns = Math.Max(Math.Clamp(switches, 2, MostColumns), (int)Math.Ceiling(Math.Sqrt(0.6 * tiers.Max(tier => tier.Count))));
        var boxes = tiers.SelectMany(tier => tier).ToList();
        var spacing = tiers.Any(tier => tier.Count > columns) ? Wide : Narrow;
        var stack = new Stack(boxes.GroupBy(box => box.Tier, Item (box) => box), buses, columns * (boxes.Max(box => box.Width) + spacing.Items), spacing);
        return new(rack, tiers[0][0].Tier, boxes, stack, left: spacing == Wide ? Wide.Items - FramePadding : 0);
    }

    public override void MoveTo(double x, double y)
    {
        base.MoveTo(x, y);
        Content.MoveTo(x + _left + _padding, y + _padding);
        foreach (var lane in Content.Strips.OfType<Lane>())
        {
            lane.Bus.LabelX = x + _padding;
            lane.Bus.Reach(x + _padding);
            lane.Bus.Reach(Right - _padding);
        }
    }

    private static Spacing Narrow { get; } = new(Items: 10, Above: _ => 34, Shelves: 10, Lane: 22, Lanes: 15);

    /// <summary>With room for lines between the columns.</summary>
    private static Spacing Wide { get; } = Narrow with { Items = 18 };
}
