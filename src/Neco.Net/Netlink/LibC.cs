using System.Runtime.InteropServices;

namespace Neco.Net.Netlink;

/// <summary>The system calls of a netlink socket, which the managed <see cref="System.Net.Sockets.Socket"/> cannot open.</summary>
internal static partial class LibC
{
    internal const int NetlinkFamily = 16; // AF_NETLINK
    internal const int RawType = 3; // SOCK_RAW
    internal const int CloseOnExec = 0x80000; // SOCK_CLOEXEC

    internal const int SocketLevel = 1; // SOL_SOCKET
    internal const int ReceiveBuffer = 8; // SO_RCVBUF
    internal const int ReceiveBufferForce = 33; // SO_RCVBUFFORCE
    internal const int ReceiveTimeout = 20; // SO_RCVTIMEO

    internal const int NetlinkLevel = 270; // SOL_NETLINK
    internal const int CappedAck = 10; // NETLINK_CAP_ACK
    internal const int ExtendedAck = 11; // NETLINK_EXT_ACK
    internal const int StrictCheck = 12; // NETLINK_GET_STRICT_CHK

    internal const int ReturnRealLength = 0x20; // MSG_TRUNC
    internal const int DoNotWait = 0x40; // MSG_DONTWAIT

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static partial int OpenSocket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    internal static partial nint Send(SafeHandle socket, in byte data, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    internal static partial nint Receive(SafeHandle socket, out byte buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    internal static partial int SetOption(SafeHandle socket, int level, int option, in int value, int length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    internal static partial int SetOption(SafeHandle socket, int level, int option, in TimeValue value, int length);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    internal static partial int GetOption(SafeHandle socket, int level, int option, out int value, ref int length);

    /// <summary><c>struct timeval</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly struct TimeValue(TimeSpan time)
    {
        private readonly nint _seconds = (nint)(time.Ticks / TimeSpan.TicksPerSecond);
        private readonly nint _microseconds = (nint)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
    }
}
