using System.Diagnostics.CodeAnalysis;
using Neco.Net.Ip;

namespace Neco.Net.Netlink;

/// <summary>A network device as the kernel describes it.</summary>
/// <param name="Index">The interface index, unique in the namespace.</param>
/// <param name="Name">The name.</param>
public sealed record LinkInfo(int Index, string Name)
{
    /// <summary>What made it, such as <c>bridge</c> or <c>veth</c>; null for hardware and the loopback device.</summary>
    public string? Kind { get; init; }

    /// <summary>The MAC address; null for devices with addresses of another kind.</summary>
    public MacAddress? Address { get; init; }

    /// <summary>The largest packet in bytes, without the link's header.</summary>
    public int Mtu { get; init; }

    /// <summary>The flags, <see cref="LinkFlags.Up"/> among them.</summary>
    public LinkFlags Flags { get; init; }

    /// <summary>Whether it is up, in the administrator's opinion.</summary>
    public bool IsUp => Flags.HasFlag(LinkFlags.Up);

    /// <summary>Whether there is somebody at the other end of the cable.</summary>
    public bool HasCarrier { get; init; }

    /// <summary>What the kernel makes of both.</summary>
    public OperationalState OperationalState { get; init; }

    /// <summary>The index of the bridge, or other master, that it is a port of.</summary>
    public int? Master { get; init; }

    /// <summary>The administrator's remark.</summary>
    public string? Alias { get; init; }

    /// <summary>The index of the device it is joined to: the other end of a veth, or the device that a VLAN lies upon.</summary>
    public int? PeerIndex { get; init; }

    /// <summary>What this namespace calls the one that <see cref="PeerIndex"/> is in; null if it is in this one.</summary>
    public int? PeerNamespaceId { get; init; }

    /// <summary>The state of a bridge's port; null if it is none.</summary>
    public BridgePortState? BridgePortState { get; init; }

    /// <summary>A reference to it, for requests.</summary>
    public LinkRef Reference => new(Index, Name);
}

/// <summary>Flags of a device, <c>IFF_*</c> of <c>linux/if.h</c>; others may be set.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "The kernel's own term.")]
public enum LinkFlags : uint
{
    /// <summary>None is set.</summary>
    None = 0,

    /// <summary>The administrator switched it on.</summary>
    Up = 1,

    /// <summary>It has broadcasts.</summary>
    Broadcast = 1 << 1,

    /// <summary>It is the loopback device.</summary>
    Loopback = 1 << 3,

    /// <summary>It joins two machines only.</summary>
    PointToPoint = 1 << 4,

    /// <summary>It is operational.</summary>
    Running = 1 << 6,

    /// <summary>It does not resolve addresses.</summary>
    NoArp = 1 << 7,

    /// <summary>It takes every frame, whatever its address.</summary>
    Promiscuous = 1 << 8,

    /// <summary>It takes every multicast.</summary>
    AllMulticast = 1 << 9,

    /// <summary>It has multicasts.</summary>
    Multicast = 1 << 12,

    /// <summary>It has carrier.</summary>
    LowerUp = 1 << 16,
}

/// <summary>The operational state of a device, <c>IF_OPER_*</c> of <c>linux/if.h</c> (RFC 2863).</summary>
public enum OperationalState : byte
{
    /// <summary>The driver does not say, as the loopback device's.</summary>
    Unknown = 0,

    /// <summary>Something is missing, usually hardware.</summary>
    NotPresent = 1,

    /// <summary>It passes no packets.</summary>
    Down = 2,

    /// <summary>The device that it lies upon passes none.</summary>
    LowerLayerDown = 3,

    /// <summary>It is being tested.</summary>
    Testing = 4,

    /// <summary>It waits for something, such as to be authenticated.</summary>
    Dormant = 5,

    /// <summary>It passes packets.</summary>
    Up = 6,
}
