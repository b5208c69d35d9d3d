using System.Text;
using Neco.Net.Netlink;

namespace Placemat.Plan;

/// <summary>
/// A plan for a person to read: each object in the order in which it comes to be, each request to the kernel as the command
/// that would do the same by hand.
/// </summary>
internal sealed class PlanText
{
    private readonly StringBuilder _text = new();

    private PlanText()
    {
    }

    /// <param name="plan">What to print.</param>
    /// <param name="contents">Whether the contents of files are printed too.</param>
    public static string Render(LabPlan plan, bool contents)
    {
        var text = new PlanText();
        text.Line(0, $"lab {plan.Lab.Name}");
        foreach (var network in plan.Networks)
            text.Network(network);
        if (plan.Uplink is { } uplink)
            text.Uplink(uplink, contents);
        foreach (var node in plan.Nodes)
            text.Node(node, contents);
        text.Line(0, "hosts");
        text.Lines(1, plan.Hosts);
        return text._text.ToString();
    }

    private void Network(NetworkPlan network)
    {
        Line(0, $"network {network.Network.Name}");
        Requests(network.Requests);
    }

    private void Uplink(UplinkPlan uplink, bool contents)
    {
        Line(0, $"uplink {UplinkPlan.Interface}");
        Line(1, $"network {uplink.Network}");
        Line(1, $"resolver {uplink.Resolver}");
        Line(1, $"filter{(contents ? "" : $" of {uplink.Filter.Count(c => c == '\n')} lines")}");
        if (contents)
            Lines(2, uplink.Filter);
        Line(1, $"run {Words(uplink.Command)}");
    }

    private void Node(NodePlan node, bool contents)
    {
        Line(0, $"node {node.Node.Name} ({node.Node.Kind})");
        foreach (var sysctl in node.Sysctls)
            Line(1, sysctl.ToString());
        // The descriptor serves the kernel; the text has the namespace's name.
        Requests(node.Links.Select(link => link.Request(namespaceDescriptor: -1)));
        Requests(node.Setup);
        foreach (var file in node.Files)
        {
            Line(1, $"file {file.Path}");
            if (contents)
                Lines(2, file.Content);
        }

        foreach (var command in node.Preparation)
            Line(1, $"once {Words(command)}");
        foreach (var program in node.Programs)
            Line(1, $"{(program.MayFinish ? "run" : "keep running")} {program.Name}: {Words(program.Command)}");
    }

    private void Requests(IEnumerable<RtnetlinkRequest> requests)
    {
        foreach (var request in requests)
            Line(1, request.ToString());
    }

    private void Lines(int depth, string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
            Line(depth, line);
    }

    private void Line(int depth, string line) => _text.Append(' ', line.Length > 0 ? 2 * depth : 0).Append(line).Append('\n');

    private static string Words(IEnumerable<string> command) => string.Join(' ', command.Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "_-+=.,:@%/".Contains(c, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
