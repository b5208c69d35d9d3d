using Placemat.Model;

namespace Placemat.Graph;

/// <summary>Draws a lab in any of the formats. The same lab always gives the same text.</summary>
internal static class LabPicture
{
    public static void Write(Lab lab, GraphFormat format, TextWriter writer)
    {
        var topology = Topology.Of(lab);
        switch (format)
        {
            case GraphFormat.Mermaid:
                MermaidText.Write(topology, writer);
                break;
            case GraphFormat.Svg:
                SvgPicture.Write(topology, writer);
                break;
            case GraphFormat.Html:
                HtmlPage.Write(topology, writer);
                break;
            default:
                DotText.Write(topology, writer);
                break;
        }
    }
}
