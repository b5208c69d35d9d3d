using System.Net;

namespace Placemat.Model.Routing;

/// <summary>
/// One BGP session. A peer of the router's own AS is internal (iBGP), any other external (eBGP).
/// </summary>
/// <remarks>
/// The session carries routes of the family of <see cref="Address"/>; over a link-local address it carries both, IPv4 with an
/// IPv6 next hop (RFC 8950).
/// </remarks>
internal sealed record BgpNeighbor
{
    /// <summary>Unique among the neighbors of the router; usually the peer's name.</summary>
    public required string Name { get; init; }

    public required IPAddress Address { get; init; }

    public required uint Asn { get; init; }

    /// <summary>Interface that leads to the peer, if one does directly. A link-local <see cref="Address"/> means nothing without it.</summary>
    public string? Interface { get; init; }

    /// <summary>Own address of the session; by default that of the interface facing the peer. A multihop session should name a loopback.</summary>
    public IPAddress? LocalAddress { get; init; }

    /// <summary>Table whose routes are exchanged.</summary>
    public string Table { get; init; } = RouteTable.Main;

    /// <summary>Name of the policy for routes that arrive, <see cref="RoutePolicy.All"/> or <see cref="RoutePolicy.None"/>.</summary>
    public string Import { get; init; } = RoutePolicy.All;

    /// <summary>Name of the policy for routes that leave, <see cref="RoutePolicy.All"/> or <see cref="RoutePolicy.None"/>.</summary>
    public string Export { get; init; } = RoutePolicy.All;

    public NextHopSelf NextHopSelf { get; init; }

    /// <summary>Waits for the peer to connect. One side of a session at most may do so.</summary>
    public bool Passive { get; init; }

    /// <summary>Secret of TCP MD5 signatures (RFC 2385): 1 to 80 printable ASCII characters but no double quote.</summary>
    public string? Password { get; init; }

    /// <summary>Reflects the routes of other internal peers to this one and its routes to them (RFC 4456).</summary>
    public bool RouteReflectorClient { get; init; }

    /// <summary>How many links away the peer may be; null: on a network of this router.</summary>
    public int? Multihop { get; init; }

    public bool Bfd { get; init; } = true;

    /// <summary>Timers of this session alone.</summary>
    public BfdTimers? BfdTimers { get; init; }

    /// <summary>After how many whole seconds without a message the session is dropped; the engine's own if null.</summary>
    public TimeSpan? HoldTime { get; init; }

    /// <summary>Whole seconds between messages when there is nothing to say; a third of the hold time if null.</summary>
    public TimeSpan? KeepaliveTime { get; init; }
}

/// <summary>For which routes the router names itself as the next hop.</summary>
/// <remarks>In the order of how much it covers.</remarks>
internal enum NextHopSelf
{
    /// <summary>As BGP has it: towards external peers, but not towards internal ones.</summary>
    Default,

    /// <summary>
    /// Towards an internal peer: for routes learned from external peers only, so that peers of one network still reach each
    /// other directly. Towards an external peer the same as <see cref="Always"/>.
    /// </summary>
    External,

    /// <summary>Every route.</summary>
    Always,
}
