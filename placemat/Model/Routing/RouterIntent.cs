using System.Collections.Immutable;
using System.Net;
using Neco.Net.Ip;

namespace Placemat.Model.Routing;

/// <summary>
/// What a BGP router shall do, whichever routing engine does it. Every reference is resolved: interfaces are the
/// kernel's (<c>eth0</c>, <c>eth1</c>, … in the order of the file), neighbors have an address and an AS number.
/// </summary>
/// <remarks>
/// The main table receives the addresses of <see cref="Loopbacks"/>, the prefixes of <see cref="Announce"/>,
/// the networks of the interfaces named by <see cref="Connected"/>, <see cref="Routes"/>, what <see cref="Pipes"/> bring,
/// and what the neighbors of that table send. The kernel gets every best route of the main table except those of its own
/// interfaces, which it has already. A family, IPv4 or IPv6, exists for a router in which an address or prefix of it appears;
/// both exist for one with a neighbor at a link-local address.
/// </remarks>
internal sealed record RouterIntent
{
    public required string Name { get; init; }

    public required uint Asn { get; init; }

    /// <summary>Unique in the lab; always an IPv4 address, of which it has only the form.</summary>
    public required IPAddress RouterId { get; init; }

    /// <summary>Host addresses (/32 or /128) on <c>lo</c>: what the router is known by, whichever of its links is left.</summary>
    public ImmutableArray<InterfaceAddress> Loopbacks { get; init; } = [];

    public ImmutableArray<RouterInterface> Interfaces { get; init; } = [];

    /// <summary>
    /// Prefixes that the router originates. A packet for such a prefix that no more specific route matches is dropped here
    /// and not sent back along a default route.
    /// </summary>
    public ImmutableArray<IPNetwork> Announce { get; init; } = [];

    /// <summary>Interfaces whose connected networks enter the main table, for as long as they have a carrier.</summary>
    public ImmutableArray<string> Connected { get; init; } = [];

    /// <summary>Static routes of the main table.</summary>
    public ImmutableArray<StaticRoute> Routes { get; init; } = [];

    public ImmutableArray<RouteTable> Tables { get; init; } = [];

    public ImmutableArray<TablePipe> Pipes { get; init; } = [];

    public ImmutableArray<PrefixList> PrefixLists { get; init; } = [];

    public ImmutableArray<RoutePolicy> Policies { get; init; } = [];

    public ImmutableArray<BgpNeighbor> Neighbors { get; init; } = [];

    /// <summary>Timers of every BFD session whose neighbor has none of its own.</summary>
    public BfdTimers Bfd { get; init; } = BfdTimers.Default;

    /// <summary>How many equally good next hops the kernel may use for one prefix; 1 turns multipath off.</summary>
    public int MaxPaths { get; init; } = 16;

    /// <summary>
    /// Source addresses of the routes put into the kernel, one for a family at most. A server whose identity is a loopback needs
    /// them: traffic that it starts itself must not carry the address of one link, which dies with that link.
    /// </summary>
    public ImmutableArray<IPAddress> PreferredSources { get; init; } = [];

    /// <summary>Text appended as it is to a BIRD configuration; other engines ignore it.</summary>
    public string? BirdSnippet { get; init; }
}
