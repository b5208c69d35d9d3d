using System.Collections.Immutable;
using Neco.Net.Netlink;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>A node and all that makes it, from its namespace to its programs.</summary>
internal sealed record NodePlan
{
    public required Node Node { get; init; }

    public required ImmutableArray<Sysctl> Sysctls { get; init; }

    public required ImmutableArray<LinkPlan> Links { get; init; }

    /// <summary>Requests made inside the namespace once its links are there.</summary>
    public required ImmutableArray<RtnetlinkRequest> Setup { get; init; }

    /// <summary>Files of the node's own folder, by name.</summary>
    public required ImmutableArray<FilePlan> Files { get; init; }

    /// <summary>Commands run once, in order, before the programs start: the packet filter, then the init-scripts.</summary>
    public required ImmutableArray<ImmutableArray<string>> Preparation { get; init; }

    public required ImmutableArray<ProgramPlan> Programs { get; init; }
}

/// <summary>A kernel parameter of a namespace, as sysctl(8) names it.</summary>
internal sealed record Sysctl(string Name, string Value)
{
    public string Path => $"/proc/sys/{Name.Replace('.', '/')}";

    public override string ToString() => $"sysctl {Name}={Value}";
}

/// <summary>A file that the lab writes for a node.</summary>
internal sealed record FilePlan(string Path, string Content);

/// <summary>A program that is kept running while its node is on.</summary>
/// <param name="Name">Its name in messages and logs.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="MayFinish">Whether ending with exit code 0 is a normal end, after which it is not started again.</param>
internal sealed record ProgramPlan(string Name, ImmutableArray<string> Command, bool MayFinish);
