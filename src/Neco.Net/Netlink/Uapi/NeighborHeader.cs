using System.Runtime.InteropServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary><c>struct ndmsg</c> of <c>linux/neighbour.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NeighborHeader
{
    internal byte Family;
    internal byte Padding1;
    internal ushort Padding2;
    internal int Index;
    internal NeighborState State;
    internal byte Flags;
    internal byte Type;
}
