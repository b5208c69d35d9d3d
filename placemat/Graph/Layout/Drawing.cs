using System.Collections.Immutable;

namespace Placemat.Graph.Layout;

/// <summary>A topology with a place for everything.</summary>
internal sealed class Drawing
{
    /// <summary>How much wider than high a picture may become before its rows are broken.</summary>
    private const double Shape = 1.5;

    private const double SmallestWidth = 800;
    private const double WidthStep = 60;
    private const double Margin = 28;

    /// <summary>More detail than this would make boxes wider than their names are worth.</summary>
    private const int MaxDetail = 22;

    private readonly Topology _topology;
    private readonly Dictionary<string, Box> _boxes;
    private readonly Dictionary<string, Hue> _hues;

    private Drawing(Topology topology)
    {
        _topology = topology;
        _boxes = topology.Nodes.ToDictionary(node => node.Name, node => new Box(node, [.. GraphLabel.Details(node).Select(Short)]));
        var exits = topology.Segments.Where(segment => segment.IsOutside).Select(segment => new Box(segment, [.. GraphLabel.Details(segment).Select(Short)])).ToList();
        _hues = Siblings().ToDictionary();
        Buses = [.. MakeBuses()];
        Wires = [.. MakeWires(exits)];
        Blocks = [.. MakeBlocks(exits)];
        Page = Arrange();
        Page.MoveTo(Margin, Margin);
        new WireRouter(Page).Route(Wires);
    }

    public double Width => Math.Max(Page.Width, Buses.Select(bus => bus.Right).DefaultIfEmpty().Max() - Margin) + 2 * Margin;

    public double Height => Page.Height + 2 * Margin;

    public Stack Page { get; }

    public ImmutableArray<Block> Blocks { get; }

    public IEnumerable<Box> Boxes => Blocks.SelectMany(block => block.Boxes);

    public ImmutableArray<Bus> Buses { get; }

    public ImmutableArray<Wire> Wires { get; }

    public static Drawing Of(Topology topology) => new(topology);

    private static string Short(string text) => text.Length <= MaxDetail ? text : $"{text[..(MaxDetail - 1)]}…";

    /// <summary>Nodes of one tier that stand side by side, in a rack or outside of all, have each their own colour.</summary>
    private IEnumerable<KeyValuePair<string, Hue>> Siblings() => _topology.Nodes
        .Where(node => node.Tier > 0)
        .GroupBy(node => (node.Rack, node.Tier))
        .Select(group => group.ToList())
        .Where(group => group.Count > 1)
        .SelectMany(group => group.Select((node, index) => KeyValuePair.Create(node.Name, new Hue(index, group.Count))));

    private IEnumerable<Bus> MakeBuses()
    {
        foreach (var group in _topology.Segments.Where(segment => !segment.IsOutside).GroupBy(RackOf))
        {
            foreach (var (index, segment) in group.Index())
                yield return new(segment, group.Count() > 1 ? new Hue(index, group.Count()) : null);
        }
    }

    /// <summary>The rack that holds all ends of the network.</summary>
    private Rack? RackOf(Segment segment)
    {
        var racks = segment.Ends.Select(end => _boxes[end.Node.Name].Node!.Rack).Distinct().ToList();
        return racks.Count == 1 ? racks[0] : null;
    }

    private IEnumerable<Wire> MakeWires(IEnumerable<Box> exits)
    {
        foreach (var cable in _topology.Cables)
        {
            var upper = cable.Upper.Node.Name;
            yield return new() { Network = cable.Network, From = _boxes[upper], To = _boxes[cable.Lower.Node.Name], Session = cable.Session, Hue = _hues.GetValueOrDefault(upper), Caption = Captions.Of(cable) };
        }

        foreach (var exit in exits)
        {
            foreach (var end in exit.Outside!.Ends)
                yield return new() { Network = exit.Outside.Network, From = exit, To = _boxes[end.Node.Name], Session = SessionType.None, Hue = null, Caption = Captions.Of(exit.Outside) };
        }

        foreach (var bus in Buses)
        {
            var caption = Captions.Of(bus.Segment);
            foreach (var end in bus.Segment.Ends)
                yield return new() { Network = bus.Segment.Network, From = _boxes[end.Node.Name], To = null, Bus = bus, Session = SessionOn(end), Hue = bus.Hue, Caption = caption };
        }
    }

    private SessionType SessionOn(LinkEnd end) => _boxes[end.Node.Name].Node!.Sessions
        .Where(session => session.Neighbor.Interface == end.Interface.Name)
        .Select(session => session.Type)
        .DefaultIfEmpty()
        .Max();

    private IEnumerable<Block> MakeBlocks(List<Box> exits)
    {
        var lines = Lines();
        Align();
        foreach (var rack in _topology.Racks)
        {
            var tiers = rack.Members.Select(name => _boxes[name]).GroupBy(box => box.Tier).OrderBy(tier => tier.Key).Select(IReadOnlyList<Box> (tier) => [.. tier]).ToList();
            var members = rack.Members.ToHashSet();
            var inner = lines.Where(line => members.Contains(line.One.Name) && members.Contains(line.Other.Name)).ToList();
            yield return Block.Of(rack, LayerOrder.Arrange(tiers, inner), [.. Buses.Where(bus => RackOf(bus.Segment) == rack)]);
        }

        foreach (var box in exits.Concat(_topology.Nodes.Where(node => node.Rack is null).Select(node => _boxes[node.Name])))
            yield return Block.Of(box);
    }

    /// <summary>All boxes in racks are equally wide, so that racks below each other are as well.</summary>
    private void Align()
    {
        var inRacks = _boxes.Values.Where(box => box.Node!.Rack is not null).ToList();
        var widest = inRacks.Select(box => box.Width).DefaultIfEmpty().Max();
        foreach (var box in inRacks)
            box.Widen(widest);
    }

    /// <summary>Who is joined to whom, buses included.</summary>
    private List<(Box One, Box Other)> Lines() =>
    [
        .. Wires.Where(wire => wire.To is not null).Select(wire => (wire.From, wire.To!)),
        .. Buses.SelectMany(bus =>
        {
            var ends = bus.Segment.Ends.Select(end => _boxes[end.Node.Name]).ToList();
            var top = ends.Min(end => end.Tier);
            return ends.Where(end => end.Tier == top).SelectMany(upper => ends.Where(end => end.Tier > top).Select(lower => (upper, lower)));
        }),
    ];

    private Stack Arrange()
    {
        var blockOf = Blocks.SelectMany(block => block.Boxes.Select(box => (box, block))).ToDictionary(pair => pair.box, pair => pair.block);
        var lines = Lines().Select(line => (One: blockOf[line.One], Other: blockOf[line.Other])).Where(line => line.One != line.Other).ToList();
        var layers = Blocks.GroupBy(block => block.Tier).OrderBy(tier => tier.Key).Select(IReadOnlyList<Block> (tier) => [.. tier]).ToList();
        var ordered = LayerOrder.Arrange(layers, lines).SelectMany(layer => layer).GroupBy(block => block.Tier, Item (block) => block).ToList();
        var lanes = Buses.Where(bus => RackOf(bus.Segment) is null).ToList();
        var arriving = lines.ToLookup(line => Math.Max(line.One.Tier, line.Other.Tier));
        // Where many wires fan out they need room to turn.
        var spacing = new Spacing(Items: 26, Above: tier => Math.Clamp(38 + arriving[tier].Count() * 1.6, 44, 110), Shelves: 40, Lane: 30, Lanes: 22);
        for (var width = SmallestWidth; ; width += WidthStep)
        {
            var page = new Stack(ordered, lanes, width, spacing);
            if (page.Width >= Shape * page.Height || ordered.TrueForAll(tier => tier.Sum(block => block.Width + spacing.Items) < width))
                return page;
        }
    }
}
