namespace Placemat.Plan;

/// <summary>Writes a plan for a reader: a heading for each network and node, and below it a command to a line.</summary>
internal sealed class PlanText(TextWriter writer)
{
    private const string Indentation = "    ";

    public static void Write(PlanReport plan, TextWriter writer) => new PlanText(writer).Write(plan);

    private void Write(PlanReport plan)
    {
        writer.WriteLine($"lab {plan.Lab}: {Quantity.Of(plan.Networks.Count, "network")}, {Quantity.Of(plan.Nodes.Count, "node")}, {Quantity.Of(plan.Nodes.Sum(node => node.Cables.Count), "cable")}");
        writer.WriteLine("Each step is taken for all nodes at once; here the steps of one node stand together.");
        Heading("files");
        Write(plan.Hosts);
        Heading("networks");
        foreach (var command in plan.Networks.SelectMany(network => network.Commands))
            Line(command);
        if (plan.Uplink is { } uplink)
            Write(uplink);
        foreach (var node in plan.Nodes)
            Write(node);
    }

    private void Write(UplinkReport uplink)
    {
        Heading($"uplink {uplink.Interface}, {uplink.Network}");
        Write(uplink.Filter);
        Line($"nft -f {uplink.Filter.Path}");
        Line(ShellWords.Join(uplink.Command));
    }

    private void Write(NodeReport node)
    {
        Heading($"{node.Kind} {node.Name}");
        foreach (var file in node.Files)
            Write(file);
        Line(node.Namespace);
        foreach (var sysctl in node.Sysctls)
            Line($"in {node.Name}: {sysctl}");
        foreach (var cable in node.Cables)
            Line(cable);
        foreach (var command in node.Configuration)
            Line($"in {node.Name}: {command}");
        foreach (var command in node.Preparation)
            Line($"in {node.Name}: {ShellWords.Join(command)}");
        foreach (var program in node.Programs)
            Line($"in {node.Name}, kept running: {ShellWords.Join(program.Command)}");
    }

    private void Write(FileReport file)
    {
        Line($"write {file.Path} ({Quantity.Of(file.Bytes, "byte")})");
        foreach (var line in file.Content?.TrimEnd('\n').Split('\n') ?? [])
            writer.WriteLine($"{Indentation}  | {line}".TrimEnd());
    }

    private void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private void Line(string text) => writer.WriteLine(Indentation + text);
}
