namespace Placemat.Graph.Layout;

/// <summary>
/// Leads wires from node to node. A wire that has to cross a shelf of items passes between two of them, so no wire runs
/// behind a box, and wires of one node with a common way share it like the strands of a cable.
/// </summary>
internal sealed class WireRouter
{
    private const double StrandDistance = 4;
    private const double Clearance = 4;
    private const double Detour = 30;

    private readonly Stack _page;
    private readonly Dictionary<Box, Location> _locations = [];
    private readonly Dictionary<Bus, Location> _lanes = [];

    public WireRouter(Stack page)
    {
        _page = page;
        foreach (var (index, strip) in page.Strips.Index())
        {
            if (strip is Lane lane)
                _lanes[lane.Bus] = new(index, null, 0);
            foreach (var block in strip is Shelf shelf ? shelf.Items.OfType<Block>() : [])
                Locate(block, index);
        }
    }

    public void Route(IReadOnlyList<Wire> wires)
    {
        var plans = wires.Select(PlanOf).ToList();
        var ports = new Ports(plans);
        foreach (var plan in plans)
            plan.Wire.Course = CourseOf(plan, ports).ToString();
    }

    private void Locate(Block block, int index)
    {
        foreach (var (inner, strip) in block.Content.Strips.Index())
        {
            if (strip is Lane lane)
                _lanes[lane.Bus] = new(index, block, inner);
            foreach (var box in strip is Shelf shelf ? shelf.Items.OfType<Box>() : [])
                _locations[box] = new(index, block, inner);
        }
    }

    private WirePlan PlanOf(Wire wire)
    {
        var from = _locations[wire.From];
        if (wire.Bus is { } bus)
            return ToBus(wire, from, _lanes[bus]);
        var to = _locations[wire.To!];
        if (from == to || (from.Page == to.Page && from.Block != to.Block))
            return Level(wire, from, to);
        var (upper, lower) = (from.Page, from.Inner).CompareTo((to.Page, to.Inner)) < 0 ? (wire.From, wire.To!) : (wire.To!, wire.From);
        return Down(wire, upper, lower, _locations[upper], _locations[lower]);
    }

    private WirePlan Down(Wire wire, Box upper, Box lower, Location from, Location to)
    {
        IEnumerable<Strip> crossed = from.Block == to.Block
            ? Between(from.Block!.Content, from.Inner, to.Inner)
            : [.. After(from), .. Between(_page, from.Page, to.Page), .. Before(to)];
        return HangsBySide(to)
            ? new(wire, upper, Side.Bottom, lower, Side.Left, [.. Passages(wire, crossed, lower.X), Beside(wire, lower, to)], [])
            : new(wire, upper, Side.Bottom, lower, Side.Top, Passages(wire, crossed, lower.Center), []);
    }

    /// <summary>Where the hosts of a rack have several shelves, those of a column hang by their sides on what comes down beside them.</summary>
    private static bool HangsBySide(Location box) => box.Block!.Rack is not null && ShelfOf(box).IsPart;

    private static Passage Beside(Wire wire, Box box, Location location)
    {
        var shelf = ShelfOf(location);
        return new(shelf, shelf.Passages.Last(x => x < box.X) + Strand(wire.Hue, shelf.PassageWidth));
    }

    /// <summary>Between two that stand side by side: straight if nothing is between them, else over the top if that is near, else around below.</summary>
    private WirePlan Level(Wire wire, Location from, Location to)
    {
        var (left, right) = wire.From.X < wire.To!.X ? (wire.From, wire.To) : (wire.To, wire.From);
        if (AreNext(left, right))
            return new(wire, left, Side.Right, right, Side.Left, [], []);
        return from.Inner == 0 && to.Inner == 0
            ? new(wire, left, Side.Top, right, Side.Top, [], [])
            : new(wire, left, Side.Bottom, right, Side.Bottom, Passages(wire, After(_locations[left]), left.Center), Passages(wire, After(_locations[right]).Reverse(), right.Center));
    }

    /// <summary>To a bar, which may be above or below.</summary>
    private WirePlan ToBus(Wire wire, Location from, Location lane)
    {
        var inBlock = from.Block == lane.Block;
        if (inBlock && HangsBySide(from))
            return new(wire, wire.From, Side.Left, null, Side.Top, [Beside(wire, wire.From, from)], []);
        var down = inBlock ? lane.Inner > from.Inner : lane.Page > from.Page;
        IEnumerable<Strip> between = inBlock ? Between(from.Block!.Content, from.Inner, lane.Inner)
            : down ? [.. After(from), .. Between(_page, from.Page, lane.Page)]
            : [.. Before(from).Reverse(), .. Between(_page, from.Page, lane.Page)];
        return new(wire, wire.From, down ? Side.Bottom : Side.Top, null, Side.Top, Passages(wire, between, wire.From.Center), []);
    }

    private bool AreNext(Box left, Box right)
    {
        var (from, to) = (_locations[left], _locations[right]);
        if (from == to)
            return AreNext(ShelfOf(from).Items, left, right);
        return AreNext(((Shelf)_page.Strips[from.Page]).Items, from.Block!, to.Block!)
            && ShelfOf(from).Items[^1] == left
            && ShelfOf(to).Items[0] == right
            && Math.Abs(left.Middle - right.Middle) < 1;
    }

    private static Shelf ShelfOf(Location box) => (Shelf)box.Block!.Content.Strips[box.Inner];

    private static bool AreNext(IReadOnlyList<Item> items, Item left, Item right) => items.Zip(items.Skip(1)).Contains((left, right));

    /// <summary>The strips from one to the other, both left out, in the order in which they are met.</summary>
    private static IEnumerable<Strip> Between(Stack stack, int from, int to) =>
        from < to ? stack.Strips.Take(to).Skip(from + 1) : stack.Strips.Take(from).Skip(to + 1).Reverse();

    private static IEnumerable<Strip> After(Location location) => location.Block!.Content.Strips.Skip(location.Inner + 1);

    private static IEnumerable<Strip> Before(Location location) => location.Block!.Content.Strips.Take(location.Inner);

    private static List<Passage> Passages(Wire wire, IEnumerable<Strip> strips, double towards) =>
        [.. strips.OfType<Shelf>().Select(shelf => new Passage(shelf, shelf.Passages.MinBy(x => Math.Abs(x - towards)) + Strand(wire.Hue, shelf.PassageWidth)))];

    /// <summary>Wires of different colours run side by side.</summary>
    private static double Strand(Hue? hue, double width) =>
        hue is null ? 0 : (hue.Index - (hue.Count - 1) / 2.0) * Math.Min(StrandDistance, (width - 2) / hue.Count);

    private static Course CourseOf(WirePlan plan, Ports ports)
    {
        var start = ports.Of(plan, atStart: true);
        if (plan is { FromSide: Side.Left, Wire.Bus: { } tapped, Passages: [var beside] })
        {
            tapped.Reach(beside.X);
            // From the bar, so that the dashes of all that hang on one tap coincide.
            return new Course(new(beside.X, tapped.Y)).TurnTo(start);
        }

        var course = new Course(start);
        if (plan.FromSide == Side.Right)
            return course.LineTo(ports.Of(plan, atStart: false));
        if (plan is { FromSide: Side.Top, ToSide: Side.Top, To: not null })
            return course.DetourTo(ports.Of(plan, atStart: false), -Detour);
        var turns = plan.ToSide == Side.Left;
        var last = Follow(course, start, turns ? plan.Passages.SkipLast(1) : plan.Passages);
        if (turns)
        {
            var aside = plan.Passages[^1];
            return course.CurveTo(new(aside.X, aside.Shelf.Top - Clearance)).TurnTo(ports.Of(plan, atStart: false));
        }

        if (plan.Wire.Bus is { } bus)
        {
            bus.Reach(last.X);
            return course.LineTo(new(last.X, bus.Y));
        }

        var end = ports.Of(plan, atStart: false);
        if (plan.ToSide == Side.Top)
            return course.CurveTo(end);
        if (plan.Rising is not [var first, ..])
            return course.DetourTo(end, Detour);
        Point turn = new(first.X, first.Shelf.Bottom + Clearance);
        course.DetourTo(turn, Detour);
        Follow(course, turn, plan.Rising);
        return course.CurveTo(end);
    }

    /// <summary>Leads the course through the passages, from whichever side it comes.</summary>
    private static Point Follow(Course course, Point start, IEnumerable<Passage> passages)
    {
        var last = start;
        foreach (var passage in passages)
        {
            Point above = new(passage.X, passage.Shelf.Top - Clearance);
            Point below = new(passage.X, passage.Shelf.Bottom + Clearance);
            var (enter, leave) = last.Y <= above.Y ? (above, below) : (below, above);
            course.CurveTo(enter).LineTo(leave);
            last = leave;
        }

        return last;
    }

    /// <summary>Where a box or a bar is: its strip on the page, and its strip in its block.</summary>
    private sealed record Location(int Page, Block? Block, int Inner);
}
