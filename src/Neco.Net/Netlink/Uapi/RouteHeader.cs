using System.Runtime.InteropServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary><c>struct rtmsg</c> of <c>linux/rtnetlink.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RouteHeader
{
    internal byte Family;
    internal byte DestinationLength;
    internal byte SourceLength;
    internal byte TypeOfService;
    internal byte Table;
    internal RouteProtocol Protocol;
    internal byte Scope;
    internal RouteType Type;
    internal uint Flags;
}

/// <summary><c>struct rtnexthop</c> of <c>linux/rtnetlink.h</c>; its attributes follow.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NextHopHeader
{
    internal ushort Length;
    internal byte Flags;
    internal byte Hops;
    internal int Index;
}
