using System.Runtime.InteropServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary><c>struct nlmsghdr</c> of <c>linux/netlink.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MessageHeader
{
    internal uint Length;
    internal ushort Type;
    internal ushort Flags;
    internal uint Sequence;
    internal uint Port;
}

/// <summary><c>struct nlattr</c> of <c>linux/netlink.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct AttributeHeader
{
    internal ushort Length;
    internal ushort Type;
}
