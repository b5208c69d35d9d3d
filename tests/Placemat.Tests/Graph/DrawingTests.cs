using System.Globalization;
using System.Text.RegularExpressions;
using Placemat.Graph;
using Placemat.Graph.Layout;

namespace Placemat.Tests.Graph;

/// <summary>What makes a picture legible, as laws that hold for every lab.</summary>
public sealed partial class DrawingTests
{
    public static TheoryData<string> Labs => [.. GraphLabs.All.Keys];

    [Theory]
    [MemberData(nameof(Labs))]
    public void Boxes_and_frames_never_overlap(string lab)
    {
        var drawing = DrawingOf(lab);

        AssertApart([.. drawing.Boxes]);
        AssertApart([.. drawing.Blocks]);
        Assert.All(drawing.Blocks, block => Assert.All(block.Boxes, box => Assert.True(Contains(block, box.X, box.Y) && Contains(block, box.Right, box.Bottom), $"{box.Name} sticks out of its frame")));
    }

    [Theory]
    [MemberData(nameof(Labs))]
    public void Every_node_is_drawn_once(string lab) =>
        Assert.Equal(GraphLabs.All[lab]().Nodes.Select(node => node.Name).Order(StringComparer.Ordinal), DrawingOf(lab).Boxes.Where(box => box.Node is not null).Select(box => box.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Labs))]
    public void A_wire_touches_nothing_but_its_ends(string lab)
    {
        var drawing = DrawingOf(lab);
        foreach (var wire in drawing.Wires)
        {
            var course = Points(wire.Course);
            var hit = drawing.Boxes.Where(box => box != wire.From && box != wire.To).FirstOrDefault(box => course.Exists(point => IsWithin(box, point)));
            Assert.True(hit is null, $"{wire.Network.Name} from {wire.From.Name} runs behind {hit?.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Labs))]
    public void A_wire_leads_from_one_end_to_the_other(string lab)
    {
        foreach (var wire in DrawingOf(lab).Wires)
        {
            var course = Points(wire.Course);
            Point[] ends = [course[0], course[^1]];
            Assert.Contains(ends, end => IsOnEdge(wire.From, end));
            Assert.Contains(ends, end => wire.To is { } to ? IsOnEdge(to, end) : Math.Abs(end.Y - wire.Bus!.Y) < 0.2 && end.X >= wire.Bus.Left - 0.2 && end.X <= wire.Bus.Right + 0.2);
        }
    }

    [Theory]
    [MemberData(nameof(Labs))]
    public void Everything_is_within_the_picture(string lab)
    {
        var drawing = DrawingOf(lab);

        Assert.All(drawing.Wires.SelectMany(wire => Points(wire.Course)), point => Assert.True(IsWithin(drawing, point), $"{point}"));
        Assert.All(drawing.Boxes, box => Assert.True(IsWithin(drawing, new(box.X, box.Y)) && IsWithin(drawing, new(box.Right, box.Bottom)), box.Name));
    }

    [Theory]
    [InlineData("82 routers")]
    [InlineData("101 nodes")]
    public void A_large_fabric_has_the_shape_of_a_screen(string lab)
    {
        var drawing = DrawingOf(lab);

        Assert.InRange(drawing.Width / drawing.Height, 1.2, 2.2);
    }

    private static Drawing DrawingOf(string lab) => Drawing.Of(Topology.Of(GraphLabs.All[lab]()));

    private static void AssertApart(IReadOnlyList<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (items[i], items[j]);
                Assert.True(one.Right < other.X || other.Right < one.X || one.Bottom < other.Y || other.Bottom < one.Y, $"items {j} and {i} overlap");
            }
        }
    }

    private static bool Contains(Item item, double x, double y) => x >= item.X && x <= item.Right && y >= item.Y && y <= item.Bottom;

    private static bool IsWithin(Item item, Point point) => point.X > item.X + 1 && point.X < item.Right - 1 && point.Y > item.Y + 1 && point.Y < item.Bottom - 1;

    private static bool IsWithin(Drawing drawing, Point point) => point.X >= 0 && point.X <= drawing.Width && point.Y >= 0 && point.Y <= drawing.Height;

    private static bool IsOnEdge(Item item, Point point) =>
        Contains(item, Math.Clamp(point.X, item.X, item.Right), Math.Clamp(point.Y, item.Y, item.Bottom))
        && Math.Abs(point.X - Math.Clamp(point.X, item.X, item.Right)) < 0.2
        && Math.Abs(point.Y - Math.Clamp(point.Y, item.Y, item.Bottom)) < 0.2
        && (Math.Min(Math.Abs(point.X - item.X), Math.Abs(point.X - item.Right)) < 0.2 || Math.Min(Math.Abs(point.Y - item.Y), Math.Abs(point.Y - item.Bottom)) < 0.2);

    /// <summary>Points along a path, near enough to each other that no box fits between.</summary>
    private static List<Point> Points(string course)
    {
        List<Point> points = [];
        foreach (Match step in Step().Matches(course))
        {
            var numbers = step.Groups["numbers"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            switch (step.Groups["command"].Value)
            {
                case "M":
                    points.Add(new(numbers[0], numbers[1]));
                    break;
                case "L":
                    Straight(new(numbers[0], numbers[1]));
                    break;
                case "V":
                    Straight(points[^1] with { Y = numbers[0] });
                    break;
                case "H":
                    Straight(points[^1] with { X = numbers[0] });
                    break;
                case "Q":
                    Straight(new(numbers[2], numbers[3]));
                    break;
                case "C":
                    Curve(points[^1], new(numbers[0], numbers[1]), new(numbers[2], numbers[3]), new(numbers[4], numbers[5]));
                    break;
                default:
                    Assert.Fail($"unknown command in {course}");
                    break;
            }
        }

        return points;

        void Straight(Point end)
        {
            var start = points[^1];
            points.AddRange(Enumerable.Range(1, 50).Select(i => new Point(start.X + (end.X - start.X) * i / 50, start.Y + (end.Y - start.Y) * i / 50)));
        }

        void Curve(Point a, Point b, Point c, Point d) => points.AddRange(Enumerable.Range(1, 100).Select(i =>
        {
            var t = i / 100.0;
            var u = 1 - t;
            return new Point(
                u * u * u * a.X + 3 * u * u * t * b.X + 3 * u * t * t * c.X + t * t * t * d.X,
                u * u * u * a.Y + 3 * u * u * t * b.Y + 3 * u * t * t * c.Y + t * t * t * d.Y);
        }));
    }

    [GeneratedRegex("(?<command>[A-Za-z])(?<numbers>[-0-9. ]+)")]
    private static partial Regex Step();
}
