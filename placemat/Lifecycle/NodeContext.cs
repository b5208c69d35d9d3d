using Microsoft.Win32.SafeHandles;

namespace Placemat.Lifecycle;

/// <summary>What the programs of a running node share.</summary>
internal sealed record NodeContext
{
    /// <summary>Tells a program of the lab which node it runs in.</summary>
    public const string NameVariable = "PLACEMAT_NODE";

    public required string Name { get; init; }

    /// <summary>The network namespace that the programs run in.</summary>
    public required SafeFileHandle Network { get; init; }

    public required string WorkingDirectory { get; init; }

    public required NodeLog Log { get; init; }

    public required EventLog Events { get; init; }

    public required TimeProvider Time { get; init; }
}
