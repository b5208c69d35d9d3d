using System.Net;

namespace Placemat.Routing;

/// <summary>A BFD session as the router at one end sees it at one moment.</summary>
/// <param name="Peer">The other end.</param>
/// <param name="Interface">Null if the peer is more than one link away.</param>
/// <param name="State">What this end believes.</param>
/// <param name="Interval">Between two packets, as agreed with the peer.</param>
/// <param name="Timeout">Silence after which the session is down; zero while it is not up.</param>
internal sealed record BfdSession(IPAddress Peer, string? Interface, BfdState State, TimeSpan Interval, TimeSpan Timeout);

/// <summary>The states of RFC 5880 §4.1.</summary>
internal enum BfdState
{
    AdminDown,
    Down,
    Init,
    Up,
}
