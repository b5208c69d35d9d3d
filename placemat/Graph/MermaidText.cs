namespace Placemat.Graph;

/// <summary>Writes a topology as a flowchart of Mermaid, which many web pages draw by themselves.</summary>
internal sealed class MermaidText
{
    private static readonly (Role Role, string Style)[] Styles =
    [
        (Role.Router, "fill:#dbeafe,stroke:#2563eb,color:#1f2937"),
        (Role.Core, "fill:#ede9fe,stroke:#7c3aed,color:#1f2937"),
        (Role.Spine, "fill:#dbeafe,stroke:#2563eb,color:#1f2937"),
        (Role.Tor, "fill:#d5f5e3,stroke:#0b8457,color:#1f2937"),
        (Role.Server, "fill:#fef3c7,stroke:#c2730a,color:#1f2937"),
        (Role.Host, "fill:#f3f4f6,stroke:#6b7280,color:#1f2937"),
        (Role.Outside, "fill:#fce7f3,stroke:#db2777,color:#1f2937"),
    ];

    private readonly Topology _topology;
    private readonly TextWriter _writer;
    private readonly Dictionary<string, string> _ids;
    private readonly Dictionary<string, int> _tiers;

    private MermaidText(Topology topology, TextWriter writer)
    {
        _topology = topology;
        _writer = writer;
        _tiers = topology.Nodes.ToDictionary(node => node.Name, node => node.Tier);
        // Names may be words of the language, so none is used as an identifier.
        _ids = topology.Nodes.Index().ToDictionary(node => node.Item.Name, node => $"n{node.Index}");
    }

    public static void Write(Topology topology, TextWriter writer) => new MermaidText(topology, writer).Write();

    private void Write()
    {
        _writer.WriteLine("flowchart TB");
        // The renderer finds rows by itself, and keeps to the order in which nodes appear.
        foreach (var (index, segment) in _topology.Segments.Index())
            _writer.WriteLine($"  s{index}([\"{Escape(GraphLabel.Of(segment))}\"])");
        foreach (var node in _topology.Nodes.Where(node => node.Rack is null).OrderBy(node => node.Tier))
            WriteNode(node, "  ");
        foreach (var (index, rack) in _topology.Racks.Index())
        {
            _writer.WriteLine($"  subgraph r{index}[\"{Escape(rack.Title)}\"]");
            foreach (var node in _topology.Nodes.Where(node => node.Rack == rack))
                WriteNode(node, "    ");
            _writer.WriteLine("  end");
        }

        foreach (var cable in _topology.Cables)
            _writer.WriteLine($"  {_ids[cable.Upper.Node.Name]} {Line(cable.Session)} {_ids[cable.Lower.Node.Name]}");
        foreach (var (index, segment) in _topology.Segments.Index())
            WriteEnds(segment, $"s{index}");
        foreach (var (role, style) in Styles.Where(style => _topology.Nodes.Any(node => node.Role == style.Role)))
            _writer.WriteLine($"  classDef {Class(role)} {style}");
    }

    private void WriteNode(TopologyNode node, string indentation) =>
        _writer.WriteLine($"{indentation}{_ids[node.Name]}[\"{Escape(GraphLabel.Of(node))}\"]:::{Class(node.Role)}");

    private void WriteEnds(Segment segment, string id)
    {
        foreach (var end in segment.Ends)
        {
            var node = end.Node.Name;
            var (upper, lower) = _tiers[node] > segment.Below ? (id, _ids[node]) : (_ids[node], id);
            _writer.WriteLine($"  {upper} {Line(segment.Session)} {lower}");
        }
    }

    private static string Class(Role role) => $"is{role}";

    private static string Line(SessionType session) => session == SessionType.External ? "---" : "-.-";

    private static string Escape(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace("\n", "<br/>", StringComparison.Ordinal);
}
