using System.Globalization;
using System.Xml;
using Placemat.Graph.Layout;

namespace Placemat.Graph;

/// <summary>Writes a drawing as SVG: one element that stands alone as a file and inside a page as well.</summary>
internal sealed class SvgPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>As many colours as the style sheet has.</summary>
    private const int Hues = 8;

    private readonly Drawing _drawing;
    private readonly Topology _topology;
    private readonly XmlWriter _xml;

    private SvgPicture(Topology topology, XmlWriter xml)
    {
        _topology = topology;
        _drawing = Drawing.Of(topology);
        _xml = xml;
    }

    public static void Write(Topology topology, TextWriter writer)
    {
        using var xml = XmlWriter.Create(writer, new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false });
        new SvgPicture(topology, xml).Write();
        xml.Flush();
        writer.Write('\n');
    }

    private void Write()
    {
        var legend = new Legend(_drawing, _topology);
        var width = Math.Max(_drawing.Width, legend.Width);
        var height = _drawing.Height + Legend.Above + Legend.Below;
        _xml.WriteStartElement("svg", Namespace);
        Attribute("viewBox", $"0 0 {Number(width)} {Number(height)}");
        Attribute("width", Number(width));
        Attribute("height", Number(height));
        Attribute("role", "img");
        Element("title", Captions.Of(_topology.Lab));
        // Its text holds no angle bracket, so it means the same in a page, where style sheets know no escapes.
        Element("style", $"\n{Resource.Read("picture.css")}");
        legend.Write(this, _drawing.Height + Legend.Above);
        Group("", () =>
        {
            Attribute("transform", $"translate({Number((width - _drawing.Width) / 2)} {Number(Legend.Above)})");
            foreach (var block in _drawing.Blocks.Where(block => block.Rack is not null))
                WriteFrame(block);
            foreach (var wire in _drawing.Wires)
                Write(wire);
            foreach (var bus in _drawing.Buses)
                Write(bus);
            foreach (var block in _drawing.Blocks.Where(block => block.Rack is { Title.Length: > 0 }))
                Text("rack", block.Center, block.Bottom - 8, block.Rack!.Title);
            foreach (var box in _drawing.Boxes)
                Write(box);
        });
        _xml.WriteEndElement();
    }

    private void WriteFrame(Block block) => Group("frame", () => Rectangle(block.X, block.Y, block.Width, block.Height, 8));

    private void Write(Wire wire)
    {
        _xml.WriteStartElement("path", Namespace);
        Attribute("class", $"wire {SessionClass(wire.Session)}{HueClass(wire.Hue)}");
        Attribute("data-network", wire.Network.Name);
        Attribute("data-ends", $"{wire.From.Name} {wire.To?.Name}".TrimEnd());
        Attribute("d", wire.Course);
        Element("title", wire.Caption);
        _xml.WriteEndElement();
    }

    private void Write(Bus bus) => Group("bus", () =>
    {
        Attribute("data-network", bus.Segment.Network.Name);
        Element("title", Captions.Of(bus.Segment));
        _xml.WriteStartElement("path", Namespace);
        Attribute("class", $"bar{HueClass(bus.Hue)}");
        Attribute("d", $"M{Number(bus.Left)} {Number(bus.Y)}H{Number(bus.Right)}");
        _xml.WriteEndElement();
        Text("", bus.LabelX ?? bus.Left, bus.Y - 4, string.Join(' ', new[] { bus.Segment.Network.Name, Captions.PrefixOf(bus.Segment)?.ToString() }.OfType<string>()));
    });

    private void Write(Box box) => Group($"box {ClassOf(box)}", () =>
    {
        Attribute("data-name", box.Name);
        Attribute("transform", $"translate({Number(box.X)} {Number(box.Y)})");
        Element("title", box.Node is { } node ? Captions.Of(node) : Captions.Of(box.Outside!));
        Rectangle(0, 0, box.Width, box.Height, box.Node is null ? box.Height / 2 : 5);
        var y = (box.Height - TextSize.NameLine - box.Details.Length * TextSize.DetailLine) / 2 + TextSize.NameLine - 5;
        Text("name", box.Width / 2, y, box.Name);
        foreach (var (index, detail) in box.Details.Index())
            Text("detail", box.Width / 2, y + (index + 1) * TextSize.DetailLine, detail);
    });

    internal void Group(string style, Action content)
    {
        _xml.WriteStartElement("g", Namespace);
        if (style.Length > 0)
            Attribute("class", style);
        content();
        _xml.WriteEndElement();
    }

    internal void Rectangle(double x, double y, double width, double height, double radius)
    {
        _xml.WriteStartElement("rect", Namespace);
        if (x != 0)
            Attribute("x", Number(x));
        if (y != 0)
            Attribute("y", Number(y));
        Attribute("width", Number(width));
        Attribute("height", Number(height));
        Attribute("rx", Number(radius));
        _xml.WriteEndElement();
    }

    internal void Line(string style, double x, double y, double length)
    {
        _xml.WriteStartElement("path", Namespace);
        Attribute("class", style);
        Attribute("d", $"M{Number(x)} {Number(y)}h{Number(length)}");
        _xml.WriteEndElement();
    }

    internal void Text(string style, double x, double y, string text)
    {
        _xml.WriteStartElement("text", Namespace);
        if (style.Length > 0)
            Attribute("class", style);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    internal static string SessionClass(SessionType session) => session switch
    {
        SessionType.External => "ebgp",
        SessionType.Internal => "ibgp",
        _ => "nobgp",
    };

    internal static string ClassOf(Box box) => box.Node?.Role.ToString().ToLowerInvariant() ?? "exit";

    private static string HueClass(Hue? hue) => hue is null ? "" : $" h{hue.Index % Hues}";

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void Element(string name, string text) => _xml.WriteElementString(name, Namespace, text);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
