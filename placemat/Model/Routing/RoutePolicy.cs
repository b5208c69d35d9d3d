using System.Collections.Immutable;

namespace Placemat.Model.Routing;

/// <summary>
/// Decides about routes on their way in or out. The first rule that matches decides; a route that no rule matches
/// meets <see cref="Default"/>.
/// </summary>
internal sealed record RoutePolicy(string Name, ImmutableArray<PolicyRule> Rules)
{
    /// <summary>Built-in policy that accepts every route as it is.</summary>
    public const string All = "all";

    /// <summary>Built-in policy that rejects every route.</summary>
    public const string None = "none";

    public Verdict Default { get; init; } = Verdict.Reject;
}

internal enum Verdict
{
    Reject,
    Accept,
}
