using System.Text;

namespace Placemat.Plan;

/// <summary>A plan as texts: every object as the command that makes it, in order. What <c>plan --json</c> prints.</summary>
internal sealed record PlanReport
{
    public required string Lab { get; init; }

    /// <summary>The lab's /etc/hosts.</summary>
    public required FileReport Hosts { get; init; }

    public required IReadOnlyList<NetworkReport> Networks { get; init; }

    public required UplinkReport? Uplink { get; init; }

    public required IReadOnlyList<NodeReport> Nodes { get; init; }

    /// <param name="plan">The plan.</param>
    /// <param name="contents">Whether files are reported with their content.</param>
    public static PlanReport From(LabPlan plan, bool contents) => new()
    {
        Lab = plan.Lab.Name,
        Hosts = FileReport.From("/etc/hosts", plan.Hosts, contents),
        Networks = [.. plan.Networks.Select(network => new NetworkReport(network.Network.Name, Texts(network.Requests)))],
        Uplink = plan.Uplink is not { } uplink ? null : new(UplinkPlan.Interface, uplink.Network.ToString(), uplink.Resolver.ToString(), FileReport.From("uplink.nft", uplink.Filter, contents), uplink.Command),
        Nodes = [.. plan.Nodes.Select(node => From(node, contents))],
    };

    private static NodeReport From(NodePlan plan, bool contents) => new()
    {
        Name = plan.Node.Name,
        Kind = plan.Node.Kind,
        Files = [.. plan.Files.Select(file => FileReport.From(file.Path, file.Content, contents))],
        Namespace = $"ip netns add {plan.Node.Name}",
        Sysctls = Texts(plan.Sysctls),
        Cables = [.. plan.Links.Select(link => link.Request(namespaceDescriptor: -1).ToString())],
        Configuration = Texts(plan.Setup),
        Preparation = [.. plan.Preparation.Select(command => (IReadOnlyList<string>)command)],
        Programs = [.. plan.Programs.Select(program => new ProgramReport(program.Name, program.Command, program.MayFinish ? "unless it ends with exit code 0" : "always"))],
    };

    private static IReadOnlyList<string> Texts<T>(IEnumerable<T> things) where T : notnull => [.. things.Select(thing => thing.ToString()!)];
}

/// <summary>A network and the commands that make its bridge.</summary>
internal sealed record NetworkReport(string Name, IReadOnlyList<string> Commands);

/// <summary>The way out: its packet filter is loaded, then its program started.</summary>
internal sealed record UplinkReport(string Interface, string Network, string Resolver, FileReport Filter, IReadOnlyList<string> Command);

/// <summary>A node and the commands that make it.</summary>
internal sealed record NodeReport
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<FileReport> Files { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Set in the namespace; those that the kernel does not have are left out.</summary>
    public required IReadOnlyList<string> Sysctls { get; init; }

    /// <summary>Run on the lab's host side.</summary>
    public required IReadOnlyList<string> Cables { get; init; }

    /// <summary>Run in the namespace: interfaces, addresses, routes.</summary>
    public required IReadOnlyList<string> Configuration { get; init; }

    /// <summary>Run in the namespace one after another, before the programs.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Preparation { get; init; }

    public required IReadOnlyList<ProgramReport> Programs { get; init; }
}

/// <summary>A program that is kept running.</summary>
internal sealed record ProgramReport(string Name, IReadOnlyList<string> Command, string Restart);

/// <summary>A file that the lab writes.</summary>
/// <param name="Path">Where.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Content">What is in it; null where it was not asked for.</param>
internal sealed record FileReport(string Path, int Bytes, string? Content)
{
    public static FileReport From(string path, string content, bool withContent) => new(path, Encoding.UTF8.GetByteCount(content), withContent ? content : null);
}
