namespace Neco.Net.Netlink;

/// <summary>What becomes of a route's packets, <c>RTN_*</c> of <c>linux/rtnetlink.h</c>.</summary>
public enum RouteType : byte
{
    /// <summary>None said; in a request to delete, any.</summary>
    Unspecified = 0,

    /// <summary>They are sent to a next hop.</summary>
    Unicast = 1,

    /// <summary>They are for this machine.</summary>
    Local = 2,

    /// <summary>They are sent as a broadcast.</summary>
    Broadcast = 3,

    /// <summary>They are for this machine as one of several that have the address.</summary>
    Anycast = 4,

    /// <summary>They are sent as a multicast.</summary>
    Multicast = 5,

    /// <summary>They are dropped silently.</summary>
    Blackhole = 6,

    /// <summary>They are dropped, and the sender hears that the host is unreachable.</summary>
    Unreachable = 7,

    /// <summary>They are dropped, and the sender hears that this is prohibited.</summary>
    Prohibit = 8,

    /// <summary>The search goes on in the next rule's table.</summary>
    Throw = 9,
}

/// <summary>Who put a route into the kernel, <c>RTPROT_*</c> of <c>linux/rtnetlink.h</c>; other numbers are allowed.</summary>
public enum RouteProtocol : byte
{
    /// <summary>Not known; in a request to delete, anyone.</summary>
    Unspecified = 0,

    /// <summary>The kernel, because of an address.</summary>
    Kernel = 2,

    /// <summary>What <c>ip route</c> says if it is told nothing.</summary>
    Boot = 3,

    /// <summary>An administrator.</summary>
    Static = 4,

    /// <summary>An IPv6 router's advertisement.</summary>
    Ra = 9,

    /// <summary>FRR, of its own accord.</summary>
    Zebra = 11,

    /// <summary>BIRD.</summary>
    Bird = 12,

    /// <summary>A DHCP client.</summary>
    Dhcp = 16,

    /// <summary>BGP, by FRR.</summary>
    Bgp = 186,

    /// <summary>OSPF, by FRR.</summary>
    Ospf = 188,
}
