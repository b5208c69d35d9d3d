using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Neco.Net.Netlink;

/// <summary>
/// A descriptor that speaks netlink with the kernel, blocking, in datagrams. It belongs to the network namespace of the thread that
/// opens it.
/// </summary>
internal sealed class NetlinkEndpoint : IDisposable
{
    private const int UsualReceiveBuffer = 1 << 20;

    private readonly SafeHandle _socket;
    private readonly TimeSpan _timeout;

    internal NetlinkEndpoint(SafeHandle socket, TimeSpan timeout)
    {
        _socket = socket;
        _timeout = timeout;
    }

    /// <summary>How many bytes of answers, the kernel's bookkeeping included, can wait to be received.</summary>
    internal int ReceiveBuffer { get; private set; }

    /// <summary>Opens a descriptor for one of the netlink families.</summary>
    /// <param name="family">The family, such as <see cref="Uapi.Nl.Route"/>.</param>
    /// <param name="timeout">How long an answer may take.</param>
    /// <param name="receiveBuffer">The wish for <see cref="ReceiveBuffer"/>, of which the kernel makes twice as much or less.</param>
    /// <exception cref="NetlinkException">The kernel has no such family, or refuses an option.</exception>
    internal static NetlinkEndpoint Open(int family, TimeSpan timeout, int receiveBuffer = UsualReceiveBuffer)
    {
        int descriptor = LibC.OpenSocket(LibC.NetlinkFamily, LibC.RawType | LibC.CloseOnExec, family);
        if (descriptor < 0)
            throw new NetlinkException("Opening a netlink socket", LastError);
        NetlinkEndpoint endpoint = new(new SafeFileHandle(descriptor, ownsHandle: true), timeout);
        try
        {
            endpoint.SetOptions(receiveBuffer);
            return endpoint;
        }
        catch
        {
            endpoint.Dispose();
            throw;
        }
    }

    /// <summary>Sends one datagram to the kernel, which carries out what it asks before this returns.</summary>
    internal void Send(ReadOnlySpan<byte> datagram)
    {
        while (LibC.Send(_socket, in MemoryMarshal.GetReference(datagram), datagram.Length, 0) < 0)
        {
            if (LastError is not Errno.EINTR and var error)
                throw new NetlinkException($"Sending {datagram.Length} bytes to the kernel", error);
        }
    }

    /// <summary>Receives one datagram; false if the kernel had to drop answers since the last one.</summary>
    /// <param name="buffer">Where to put it: large enough for anything the kernel sends at once.</param>
    /// <param name="awaited">What is waited for, for the error.</param>
    /// <param name="received">What was received.</param>
    /// <exception cref="TimeoutException">Nothing came in time.</exception>
    internal bool TryReceive(Span<byte> buffer, object awaited, out ReadOnlySpan<byte> received)
    {
        received = default;
        while (true)
        {
            nint length = LibC.Receive(_socket, out MemoryMarshal.GetReference(buffer), buffer.Length, LibC.ReturnRealLength);
            if (length > buffer.Length)
                throw new InvalidOperationException($"The answer to '{awaited}' has {length} bytes; the buffer holds {buffer.Length}.");
            if (length >= 0)
            {
                received = buffer[..(int)length];
                return true;
            }
            switch (LastError)
            {
                case Errno.EINTR:
                    continue;
                case Errno.ENOBUFS:
                    return false;
                case Errno.EAGAIN:
                    throw new TimeoutException($"The kernel did not answer '{awaited}' within {_timeout.TotalSeconds:0.###} s.");
                case var error:
                    throw new NetlinkException($"Receiving the answer to '{awaited}'", error);
            }
        }
    }

    /// <summary>Throws away what waits to be received. As long as that fills the buffer, the kernel drops all further answers.</summary>
    internal void Discard(Span<byte> buffer)
    {
        nint length;
        do
            length = LibC.Receive(_socket, out MemoryMarshal.GetReference(buffer), buffer.Length, LibC.DoNotWait);
        while (length > 0 || LastError is Errno.EINTR or Errno.ENOBUFS);
    }

    public void Dispose() => _socket.Dispose();

    private static Errno LastError => (Errno)Marshal.GetLastPInvokeError();

    private void SetOptions(int receiveBuffer)
    {
        SetOption(LibC.NetlinkLevel, LibC.ExtendedAck, 1);
        SetOption(LibC.NetlinkLevel, LibC.CappedAck, 1);
        SetOption(LibC.NetlinkLevel, LibC.StrictCheck, 1);

        LibC.TimeValue timeout = new(_timeout);
        Check(LibC.SetOption(_socket, LibC.SocketLevel, LibC.ReceiveTimeout, in timeout, Unsafe.SizeOf<LibC.TimeValue>()));

        // Only an administrator may go beyond the system's limit; whatever came of it, requests are sized by the result.
        if (LibC.SetOption(_socket, LibC.SocketLevel, LibC.ReceiveBufferForce, in receiveBuffer, sizeof(int)) < 0)
            SetOption(LibC.SocketLevel, LibC.ReceiveBuffer, receiveBuffer);
        int length = sizeof(int);
        Check(LibC.GetOption(_socket, LibC.SocketLevel, LibC.ReceiveBuffer, out int actual, ref length));
        ReceiveBuffer = actual;
    }

    private void SetOption(int level, int option, int value) => Check(LibC.SetOption(_socket, level, option, in value, sizeof(int)));

    private static void Check(int result)
    {
        if (result < 0)
            throw new NetlinkException("Setting an option of a netlink socket", LastError);
    }
}
