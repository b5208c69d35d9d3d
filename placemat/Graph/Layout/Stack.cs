namespace Placemat.Graph.Layout;

/// <summary>Shelves of items and lanes of buses, one below the other, all centered.</summary>
internal sealed class Stack
{
    private readonly List<Strip> _strips = [];
    private readonly List<double> _offsets = [];
    private readonly Spacing _spacing;

    /// <param name="tiers">Items by tier, from the top; each tier in its order.</param>
    /// <param name="buses">Networks between the tiers.</param>
    /// <param name="maxWidth">Where a tier is broken into several shelves.</param>
    /// <param name="spacing">The distances.</param>
    public Stack(IEnumerable<IGrouping<int, Item>> tiers, IEnumerable<Bus> buses, double maxWidth, Spacing spacing)
    {
        _spacing = spacing;
        var lanes = new Queue<Bus>(buses.OrderBy(bus => bus.Segment.Below));
        foreach (var tier in tiers)
        {
            while (lanes.TryPeek(out var bus) && bus.Segment.Below < tier.Key)
                Add(new Lane(lanes.Dequeue()));
            foreach (var shelf in Shelves(tier.Key, [.. tier], maxWidth))
                Add(shelf);
        }

        foreach (var bus in lanes)
            Add(new Lane(bus));
        Width = _strips.OfType<Shelf>().Select(shelf => shelf.Width).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<Strip> Strips => _strips;

    public double Width { get; }

    public double Height { get; private set; }

    public void MoveTo(double x, double y)
    {
        // Shelves of one tier begin at the same place, so that the passages between their columns are straight.
        var left = _strips.OfType<Shelf>().GroupBy(shelf => shelf.Tier).ToDictionary(tier => tier.Key, tier => x + (Width - tier.Max(shelf => shelf.Width)) / 2);
        foreach (var (strip, offset) in _strips.Zip(_offsets))
            strip.MoveTo(strip is Shelf shelf ? left[shelf.Tier] : x, y + offset);
    }

    private void Add(Strip strip)
    {
        var gap = (_strips.LastOrDefault(), strip) switch
        {
            (null, _) => 0,
            (Lane, Lane) => _spacing.Lanes,
            (Lane, _) or (_, Lane) => _spacing.Lane,
            (Shelf last, Shelf next) when last.Tier == next.Tier => _spacing.Shelves,
            (_, Shelf next) => _spacing.Above(next.Tier),
            _ => 0,
        };
        _offsets.Add(Height + gap);
        _strips.Add(strip);
        Height += gap + strip.Height;
    }

    private IEnumerable<Shelf> Shelves(int tier, IReadOnlyList<Item> items, double maxWidth)
    {
        var whole = new Shelf(tier, items, _spacing.Items, columnWidth: null, isPart: false);
        if (items.Count == 1 || whole.Width <= maxWidth)
            return [whole];
        var column = items.Max(item => item.Width);
        var most = Math.Max(1, (int)((maxWidth + _spacing.Items) / (column + _spacing.Items)));
        // All shelves but the last are equally full, and the last nearly so.
        var shelves = (items.Count + most - 1) / most;
        return items.Chunk((items.Count + shelves - 1) / shelves).Select(chunk => new Shelf(tier, chunk, _spacing.Items, column, isPart: true));
    }
}

/// <summary>Distances in a <see cref="Stack"/>.</summary>
/// <param name="Items">Between items of one shelf.</param>
/// <param name="Above">Between a tier and the one above it.</param>
/// <param name="Shelves">Between shelves of one tier.</param>
/// <param name="Lane">Between a lane and a shelf.</param>
/// <param name="Lanes">Between lanes.</param>
internal sealed record Spacing(double Items, Func<int, double> Above, double Shelves, double Lane, double Lanes);
