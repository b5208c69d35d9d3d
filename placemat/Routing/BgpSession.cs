using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Placemat.Routing;

/// <summary>A BGP session as the router at one end sees it at one moment.</summary>
internal sealed record BgpSession
{
    /// <summary>The neighbor's name in the router's intent.</summary>
    public required string Neighbor { get; init; }

    public required IPAddress Address { get; init; }

    /// <summary>0 as long as a peer of any AS is accepted and none is there.</summary>
    public required uint NeighborAsn { get; init; }

    public required uint LocalAsn { get; init; }

    public required BgpState State { get; init; }

    /// <summary>Whether the router leaves it to the peer to connect, and still waits for that.</summary>
    public bool Passive { get; init; }

    /// <summary>Since when the session is established; null while it is not, or if the router does not tell.</summary>
    public TimeSpan? Uptime { get; init; }

    /// <summary>Why the session ended last; null if it never did, or has recovered.</summary>
    public string? LastError { get; init; }

    /// <summary>Null if BFD does not guard the session.</summary>
    public BfdState? Bfd { get; init; }

    public ImmutableArray<BgpChannel> Channels { get; init; } = [];
}

/// <summary>The routes of one family that a session carries.</summary>
/// <param name="Family">IPv4 or IPv6.</param>
/// <param name="Imported">Received and accepted.</param>
/// <param name="Exported">Sent.</param>
/// <param name="Preferred">Imported and the best of their prefix.</param>
internal sealed record BgpChannel(AddressFamily Family, int Imported, int Exported, int Preferred);

/// <summary>The states of RFC 4271 §8.2.2, and that of a session that is switched off.</summary>
internal enum BgpState
{
    Down,
    Idle,
    Connect,
    Active,
    OpenSent,
    OpenConfirm,
    Established,
}
