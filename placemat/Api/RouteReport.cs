namespace Placemat.Api;

/// <summary>One route of a node.</summary>
internal sealed record RouteReport
{
    public required string Prefix { get; init; }

    /// <summary>unicast, blackhole, unreachable or prohibit.</summary>
    public required string Type { get; init; }

    /// <summary>Who made it: kernel, bird, static, boot.</summary>
    public required string Protocol { get; init; }

    public required string Table { get; init; }

    public required uint Metric { get; init; }

    public required IReadOnlyList<NextHopReport> NextHops { get; init; }
}

internal sealed record NextHopReport(string? Gateway, string? Interface);
