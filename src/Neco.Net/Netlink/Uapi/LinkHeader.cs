using System.Runtime.InteropServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary><c>struct ifinfomsg</c> of <c>linux/rtnetlink.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LinkHeader
{
    internal byte Family;
    internal byte Padding;
    internal ushort HardwareType;
    internal int Index;
    internal LinkFlags Flags;
    internal LinkFlags Change;
}
