using System.Diagnostics;

namespace Neco.Processes;

/// <summary>How a program is run.</summary>
public sealed record CommandOptions
{
    /// <summary>How long the program may take.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>Where the program runs; null for the caller's own directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables added to the caller's own environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Starts the process; a caller may do so on a thread of its own, which the child's namespaces follow.</summary>
    public Action<Process> Start { get; init; } = static process => process.Start();

    /// <summary>The clock of the limit.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
