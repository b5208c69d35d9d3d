using Placemat.Lifecycle;

namespace Placemat.Api;

internal sealed record LinkRequest
{
    public required LinkAction Action { get; init; }

    /// <summary>NODE:INTERFACE, NODE:NETWORK, a node or a network.</summary>
    public required string End { get; init; }

    /// <summary>Another node, to mean only the cables to networks that both are on.</summary>
    public string? OtherEnd { get; init; }
}

internal sealed record LinkReply(IReadOnlyList<string> Changed);

/// <summary>What went wrong, for the user, complete as it is.</summary>
internal sealed record ErrorReply(string Error);
