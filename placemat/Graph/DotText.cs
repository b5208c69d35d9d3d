namespace Placemat.Graph;

/// <summary>Writes a topology in the language of Graphviz.</summary>
internal sealed class DotText(Topology topology, TextWriter writer)
{
    private static readonly Dictionary<Role, string> Fills = new()
    {
        [Role.Router] = "#dbeafe",
        [Role.Core] = "#ede9fe",
        [Role.Spine] = "#dbeafe",
        [Role.Tor] = "#d5f5e3",
        [Role.Server] = "#fef3c7",
        [Role.Host] = "#f3f4f6",
        [Role.Outside] = "#fce7f3",
    };

    private readonly Dictionary<string, int> _tiers = topology.Nodes.ToDictionary(node => node.Name, node => node.Tier);

    public static void Write(Topology topology, TextWriter writer) => new DotText(topology, writer).Write();

    private void Write()
    {
        writer.WriteLine($"graph {Quote(topology.Lab.Name)} {{");
        writer.WriteLine("  graph [newrank=true, ranksep=1.0, nodesep=0.2, fontname=\"Helvetica\"];");
        writer.WriteLine("  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"Helvetica\", fontsize=11];");
        foreach (var node in topology.Nodes.Where(node => node.Rack is null))
            WriteNode(node, "  ");
        foreach (var (index, rack) in topology.Racks.Index())
        {
            writer.WriteLine($"  subgraph cluster_{index} {{");
            writer.WriteLine($"    label={Quote(rack.Title)}; labelloc=b; style=\"rounded,filled\"; color=\"#d0d7de\"; fillcolor=\"#f6f8fa\";");
            foreach (var node in topology.Nodes.Where(node => node.Rack == rack))
                WriteNode(node, "    ");
            writer.WriteLine("  }");
        }

        foreach (var segment in topology.Segments)
            writer.WriteLine($"  {Id(segment)} [label={Quote(GraphLabel.Of(segment))}, shape={(segment.IsOutside ? "oval, fillcolor=\"#e0f2fe\"" : "plaintext, style=\"\"")}];");
        foreach (var tier in topology.Nodes.GroupBy(node => node.Tier).OrderBy(tier => tier.Key))
            writer.WriteLine($"  {{ rank=same; {string.Join("; ", tier.Select(node => Quote(node.Name)))}; }}");
        foreach (var cable in topology.Cables)
            writer.WriteLine($"  {Quote(cable.Upper.Node.Name)} -- {Quote(cable.Lower.Node.Name)} [tooltip={Quote(Captions.Of(cable))}{Style(cable.Session)}];");
        foreach (var segment in topology.Segments)
            WriteEnds(segment);
        writer.WriteLine("}");
    }

    private void WriteNode(TopologyNode node, string indentation) =>
        writer.WriteLine($"{indentation}{Quote(node.Name)} [label={Quote(GraphLabel.Of(node))}, fillcolor={Quote(Fills[node.Role])}, tooltip={Quote(Captions.Of(node))}];");

    private void WriteEnds(Segment segment)
    {
        foreach (var end in segment.Ends)
        {
            var below = _tiers[end.Node.Name] > segment.Below;
            var (upper, lower) = below ? (Id(segment), Quote(end.Node.Name)) : (Quote(end.Node.Name), Id(segment));
            writer.WriteLine($"  {upper} -- {lower} [tooltip={Quote(Captions.Of(end))}{Style(segment.Session)}];");
        }
    }

    private static string Style(SessionType session) => session switch
    {
        SessionType.Internal => ", style=dashed",
        SessionType.None => ", style=dotted",
        _ => "",
    };

    /// <summary>No node can have this name, for a name has no blank.</summary>
    private static string Id(Segment segment) => Quote($"network {segment.Network.Name}");

    /// <summary>A backslash begins an escape in labels, so every one of the text is doubled.</summary>
    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
