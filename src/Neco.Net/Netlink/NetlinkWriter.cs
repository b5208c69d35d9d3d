using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Writes netlink messages (<c>linux/netlink.h</c>), one behind the other, into a buffer of the caller and, once that is full, into rented
/// memory. Numbers are in the host's byte order; every header and attribute is padded to four bytes. Pass it by reference, dispose it once.
/// </summary>
public ref struct NetlinkWriter
{
    private const int NoMessage = -1;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _message = NoMessage;

    /// <summary>Starts an empty writer on a buffer that it may overwrite.</summary>
    public NetlinkWriter(Span<byte> buffer) => _buffer = buffer;

    /// <summary>How many bytes are written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What is written so far; valid until the next call of a writing method.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    /// <summary>Starts a message: the 16 bytes of <c>struct nlmsghdr</c>, sent to the kernel (port 0).</summary>
    /// <exception cref="InvalidOperationException">The message before is not ended.</exception>
    public void BeginMessage(ushort type, ushort flags, uint sequence)
    {
        if (_message != NoMessage)
            throw new InvalidOperationException("End the message before you begin the next.");
        _message = Length;
        Append(new MessageHeader { Type = type, Flags = flags, Sequence = sequence });
    }

    /// <summary>Ends the message and fills in its length.</summary>
    /// <exception cref="InvalidOperationException">No message was begun.</exception>
    public void EndMessage()
    {
        if (_message == NoMessage)
            throw new InvalidOperationException("Begin a message before you end it.");
        MemoryMarshal.Write(_buffer[_message..], Length - _message);
        _message = NoMessage;
    }

    /// <summary>Appends a fixed structure, such as the header of a message's family.</summary>
    public void Append<T>(in T value) where T : unmanaged => MemoryMarshal.Write(Reserve(Unsafe.SizeOf<T>()), in value);

    /// <summary>Starts an attribute whose payload is what is written until <see cref="EndAttribute"/>, such as attributes.</summary>
    /// <returns>The position that <see cref="EndAttribute"/> wants.</returns>
    public int BeginAttribute(ushort type)
    {
        int start = Length;
        WriteAttributeHeader(type, 0);
        return start;
    }

    /// <summary>Ends an attribute and fills in its length.</summary>
    /// <param name="start">What <see cref="BeginAttribute"/> returned.</param>
    /// <exception cref="InvalidOperationException">The attribute is longer than 65,535 bytes, which no length field holds.</exception>
    public readonly void EndAttribute(int start) => MemoryMarshal.Write(_buffer[start..], AttributeLength(Length - start));

    /// <summary>Writes an attribute of these bytes.</summary>
    public void WriteAttribute(ushort type, scoped ReadOnlySpan<byte> value) => value.CopyTo(ReserveAttribute(type, value.Length));

    /// <summary>Writes an attribute of one byte.</summary>
    public void WriteAttribute(ushort type, byte value) => ReserveAttribute(type, sizeof(byte))[0] = value;

    /// <summary>Writes an attribute of two bytes in host order.</summary>
    public void WriteAttribute(ushort type, ushort value) => MemoryMarshal.Write(ReserveAttribute(type, sizeof(ushort)), in value);

    /// <summary>Writes an attribute of four bytes in host order.</summary>
    public void WriteAttribute(ushort type, uint value) => MemoryMarshal.Write(ReserveAttribute(type, sizeof(uint)), in value);

    /// <summary>Writes an attribute of four bytes in host order.</summary>
    public void WriteAttribute(ushort type, int value) => WriteAttribute(type, (uint)value);

    /// <summary>Writes an attribute of the 4 or 16 bytes of an IP address.</summary>
    public void WriteAttribute(ushort type, IPAddress value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, out int length);
        WriteAttribute(type, bytes[..length]);
    }

    /// <summary>Writes an attribute of the six bytes of a MAC address.</summary>
    public void WriteAttribute(ushort type, MacAddress value) => value.CopyTo(ReserveAttribute(type, MacAddress.Length));

    /// <summary>Writes an attribute of text in UTF-8, without a terminator.</summary>
    public void WriteText(ushort type, scoped ReadOnlySpan<char> value) =>
        Encoding.UTF8.GetBytes(value, ReserveAttribute(type, Encoding.UTF8.GetByteCount(value)));

    /// <summary>Writes an attribute of text in UTF-8 with the NUL terminator that names have.</summary>
    public void WriteName(ushort type, scoped ReadOnlySpan<char> value)
    {
        Span<byte> payload = ReserveAttribute(type, Encoding.UTF8.GetByteCount(value) + 1);
        payload[Encoding.UTF8.GetBytes(value, payload)] = 0;
    }

    /// <summary>Gives rented memory back; the writer and what it wrote must not be used again.</summary>
    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        this = default;
    }

    private static ushort AttributeLength(int length) => length <= ushort.MaxValue
        ? (ushort)length
        : throw new InvalidOperationException(
            $"A netlink attribute has at most {ushort.MaxValue} bytes, not {length}: ask for less at once.");

    private Span<byte> ReserveAttribute(ushort type, int payloadLength)
    {
        WriteAttributeHeader(type, AttributeLength(Nl.AttributeHeaderLength + payloadLength));
        return Reserve(payloadLength);
    }

    private void WriteAttributeHeader(ushort type, ushort length) => Append(new AttributeHeader { Length = length, Type = type });

    /// <summary>Moves on by that many bytes and their padding, which is zeroed.</summary>
    private Span<byte> Reserve(int length)
    {
        int padded = Nl.Align(length);
        if (padded > _buffer.Length - Length)
            Grow(padded);
        Span<byte> reserved = _buffer.Slice(Length, padded);
        reserved[length..].Clear();
        Length += padded;
        return reserved[..length];
    }

    private void Grow(int needed)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + needed, 2 * _buffer.Length));
        Debug.Assert(larger.Length >= Length + needed);
        Written.CopyTo(larger);
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _buffer = _rented = larger;
    }
}
