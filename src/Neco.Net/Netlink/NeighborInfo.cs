using System.Net;
using Neco.Net.Ip;

namespace Neco.Net.Netlink;

/// <summary>A neighbor as the kernel knows it: an entry of the ARP or the neighbor discovery table.</summary>
/// <param name="Link">The device it is on, by its index.</param>
/// <param name="Address">Its IPv4 or IPv6 address.</param>
/// <param name="LinkLayerAddress">Its MAC address; null while that is not known.</param>
/// <param name="State">How much the kernel trusts this.</param>
public sealed record NeighborInfo(LinkRef Link, IPAddress Address, MacAddress? LinkLayerAddress, NeighborState State);

/// <summary>The state of a neighbor, <c>NUD_*</c> of <c>linux/neighbour.h</c> (RFC 4861).</summary>
public enum NeighborState : ushort
{
    /// <summary>Not known yet.</summary>
    None = 0,

    /// <summary>Being asked for the first time.</summary>
    Incomplete = 0x01,

    /// <summary>Heard of lately.</summary>
    Reachable = 0x02,

    /// <summary>Heard of long ago.</summary>
    Stale = 0x04,

    /// <summary>Used again, and about to be asked.</summary>
    Delay = 0x08,

    /// <summary>Being asked again.</summary>
    Probe = 0x10,

    /// <summary>Did not answer.</summary>
    Failed = 0x20,

    /// <summary>Needs no asking, as a multicast address.</summary>
    NoArp = 0x40,

    /// <summary>Fixed by an administrator.</summary>
    Permanent = 0x80,
}
