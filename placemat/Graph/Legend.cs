using Placemat.Graph.Layout;

namespace Placemat.Graph;

/// <summary>The title above a picture, and below it what its lines and colours mean.</summary>
internal sealed class Legend
{
    public const double Above = 26;
    public const double Below = 26;

    private const double Margin = 28;
    private const double LineLength = 26;
    private const double Swatch = 11;

    private readonly string _title;
    private readonly List<(string Class, string Text, bool IsLine)> _entries;

    public Legend(Drawing drawing, Topology topology)
    {
        _title = Captions.Of(topology.Lab);
        _entries =
        [
            .. drawing.Wires.Select(wire => wire.Session).Distinct().OrderDescending().Select(session => ($"wire {SvgPicture.SessionClass(session)}", Captions.Word(session), true)),
            .. topology.Nodes.Select(node => node.Role).Distinct().Order().Select(role => (role.ToString().ToLowerInvariant(), Word(role), false)),
        ];
    }

    public double Width => Math.Max(_title.Length * 9.0, _entries.Sum(Length)) + 2 * Margin;

    public void Write(SvgPicture picture, double y)
    {
        picture.Text("title", Margin, Above + 4, _title);
        var x = Margin;
        foreach (var entry in _entries)
        {
            if (entry.IsLine)
                picture.Line(entry.Class, x, y, LineLength);
            else
                picture.Group($"box {entry.Class}", () => picture.Rectangle(x, y - Swatch / 2, Swatch, Swatch, 2));
            picture.Text("note", x + Mark(entry) + 6, y + 4, entry.Text);
            x += Length(entry);
        }
    }

    private static double Mark((string Class, string Text, bool IsLine) entry) => entry.IsLine ? LineLength : Swatch;

    private static double Length((string Class, string Text, bool IsLine) entry) => Mark(entry) + entry.Text.Length * 6.4 + 24;

    private static string Word(Role role) => role switch
    {
        Role.Tor => "top of rack",
        _ => role.ToString().ToLowerInvariant(),
    };
}
