using System.Runtime.InteropServices;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Reads the netlink messages (<c>linux/netlink.h</c>) that lie one behind the other in a buffer. Total: any bytes may be given, and
/// reading ends at the first message whose length does not fit.
/// </summary>
public ref struct NetlinkReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Reads what was received.</summary>
    public NetlinkReader(ReadOnlySpan<byte> received) => _rest = received;

    /// <summary>Moves to the next message; false at the end and at bytes that are no message.</summary>
    public bool TryRead(out NetlinkMessage message)
    {
        message = default;
        if (!MemoryMarshal.TryRead(_rest, out MessageHeader header)
            || header.Length < Nl.MessageHeaderLength || header.Length > (uint)_rest.Length)
            return false;
        int length = (int)header.Length;
        message = new NetlinkMessage(header, _rest[..length]);
        _rest = _rest[Math.Min(Nl.Align(length), _rest.Length)..];
        return true;
    }
}

/// <summary>One netlink message, as a view of the buffer it was received in.</summary>
public readonly ref struct NetlinkMessage
{
    internal NetlinkMessage(scoped in MessageHeader header, ReadOnlySpan<byte> whole)
    {
        Type = header.Type;
        Flags = header.Flags;
        Sequence = header.Sequence;
        Whole = whole;
    }

    /// <summary>The type: one of the control messages, or what the family defines.</summary>
    public ushort Type { get; }

    /// <summary>The flags, <c>NLM_F_*</c>.</summary>
    public ushort Flags { get; }

    /// <summary>The sequence number of the request that this answers.</summary>
    public uint Sequence { get; }

    /// <summary>The message with its header.</summary>
    public ReadOnlySpan<byte> Whole { get; }

    /// <summary>What follows the header.</summary>
    public ReadOnlySpan<byte> Payload => Whole[Nl.MessageHeaderLength..];
}
