using Placemat.Lifecycle;
using Placemat.Spec;

namespace Placemat.Api;

/// <summary>The whole lab at one moment: what <c>status --json</c> prints.</summary>
internal sealed record LabReport
{
    public required string Lab { get; init; }

    public required LabState State { get; init; }

    public required string Version { get; init; }

    /// <summary>The supervisor's process id as the host counts.</summary>
    public required int SupervisorPid { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<NetworkReport> Networks { get; init; }

    /// <summary>The program that carries the lab's traffic to the world outside; null when no network asks for it.</summary>
    public required ProgramStatus? Uplink { get; init; }

    public required IReadOnlyList<NodeReport> Nodes { get; init; }

    /// <exception cref="UnknownNameException">There is none; the message suggests one.</exception>
    public NodeReport Find(string name) => Nodes.FirstOrDefault(node => node.Name == name)
        ?? throw new UnknownNameException($"there is no node \"{name}\"; {Spelling.Suggest(name, [.. Nodes.Select(node => node.Name)])}");
}

internal enum LabState
{
    /// <summary>It is being built.</summary>
    Starting,

    /// <summary>Everything runs and every session that was waited for has been up.</summary>
    Ready,

    /// <summary>Everything runs, but routers did not become ready within the limit.</summary>
    NotReady,

    Stopping,
}

internal sealed record NetworkReport
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string? Address { get; init; }

    public required int Mtu { get; init; }
}

internal sealed record NodeReport
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required PowerState State { get; init; }

    /// <summary>The addresses that the node's name stands for, without prefix lengths.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    public required IReadOnlyList<InterfaceReport> Interfaces { get; init; }

    public required IReadOnlyList<ProgramStatus> Programs { get; init; }

    /// <summary>How often programs of the node died and were started again.</summary>
    public required int Restarts { get; init; }
}

internal sealed record InterfaceReport
{
    public required string Name { get; init; }

    public required string Network { get; init; }

    public required string Mac { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Cut, Down or both; None on a whole cable.</summary>
    public required LinkFault Fault { get; init; }
}
