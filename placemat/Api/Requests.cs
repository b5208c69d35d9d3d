using Placemat.Lifecycle;

namespace Placemat.Api;

internal sealed record LinkRequest(LinkAction Action, string End, string? OtherEnd);

internal sealed record LinkReply(IReadOnlyList<string> Changed);

/// <summary>What went wrong, for the user, complete as it is.</summary>
internal sealed record ErrorReply(string Error);
