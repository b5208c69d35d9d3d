using System.Collections.Immutable;

namespace Placemat.Model.Routing;

/// <summary>One step of a policy. <see cref="Set"/> has an effect only on routes that the rule accepts.</summary>
internal sealed record PolicyRule(Verdict Verdict)
{
    public RouteMatch Match { get; init; } = new();

    public RouteChanges Set { get; init; } = new();
}

/// <summary>Every condition given must hold; of a list of values one is enough. No condition at all matches every route.</summary>
internal sealed record RouteMatch
{
    /// <summary>Names of prefix lists.</summary>
    public ImmutableArray<string> PrefixLists { get; init; } = [];

    public ImmutableArray<Community> Communities { get; init; } = [];

    public RouteSource? Source { get; init; }

    /// <summary>Names of the neighbors that may have sent the route.</summary>
    public ImmutableArray<string> Neighbors { get; init; } = [];
}

/// <summary>How a route came into being on this router.</summary>
internal enum RouteSource
{
    /// <summary><see cref="RouterIntent.Loopbacks"/>.</summary>
    Loopback,

    /// <summary><see cref="RouterIntent.Connected"/>.</summary>
    Connected,

    /// <summary><see cref="RouterIntent.Announce"/>.</summary>
    Announce,

    /// <summary><see cref="RouterIntent.Routes"/> and <see cref="RouteTable.Routes"/>.</summary>
    Static,

    /// <summary>Any neighbor.</summary>
    Bgp,
}

/// <summary>What an accepted route is given.</summary>
internal sealed record RouteChanges
{
    public ImmutableArray<Community> AddCommunities { get; init; } = [];

    /// <summary>Taken away before any is added.</summary>
    public ImmutableArray<Community> RemoveCommunities { get; init; } = [];

    public uint? LocalPreference { get; init; }

    public uint? Med { get; init; }

    /// <summary>How many more times the router's own AS number stands at the front of the AS path.</summary>
    public int Prepend { get; init; }
}
