namespace Placemat.Api;

/// <summary>One line of <c>list</c>.</summary>
internal sealed record LabListing
{
    public required string Lab { get; init; }

    /// <summary>A lab's own state, or "Dead" for what a crash left behind.</summary>
    public required string State { get; init; }

    public required int? SupervisorPid { get; init; }

    public required int Nodes { get; init; }

    public required DateTimeOffset? Started { get; init; }

    public required IReadOnlyList<string> Files { get; init; }
}
