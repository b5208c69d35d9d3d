using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// One attribute, as a view of the buffer it was received in. The conversions are total: a payload too short for a number reads as 0, and
/// one of the wrong length for an address as null.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "The kernel's own term.")]
public readonly ref struct NetlinkAttribute
{
    internal NetlinkAttribute(ushort type, ReadOnlySpan<byte> payload)
    {
        Type = (ushort)(type & Nl.TypeMask);
        Payload = payload;
    }

    /// <summary>The type, without the flags that share its field.</summary>
    public ushort Type { get; }

    /// <summary>What follows the attribute's header, without padding.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The attributes inside of this one.</summary>
    public NetlinkAttributes Nested => new(Payload);

    /// <summary>The payload as a number of one byte.</summary>
    public byte ToByte() => Read<byte>();

    /// <summary>The payload as a number of two bytes in host order.</summary>
    public ushort ToUInt16() => Read<ushort>();

    /// <summary>The payload as a number of four bytes in host order.</summary>
    public uint ToUInt32() => Read<uint>();

    /// <summary>The payload as a signed number of four bytes in host order.</summary>
    public int ToInt32() => Read<int>();

    /// <summary>The payload as UTF-8 text up to its first NUL, if it has one.</summary>
    public string ToText()
    {
        int end = Payload.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? Payload : Payload[..end]);
    }

    /// <summary>The payload as an IPv4 or IPv6 address; null unless it has 4 or 16 bytes.</summary>
    public IPAddress? ToIPAddress() => Payload.Length is 4 or 16 ? new IPAddress(Payload) : null;

    /// <summary>The payload as a MAC address; null unless it has 6 bytes.</summary>
    public MacAddress? ToMacAddress() => Payload.Length == MacAddress.Length ? new MacAddress(Payload) : null;

    private T Read<T>() where T : unmanaged => MemoryMarshal.TryRead(Payload, out T value) ? value : default;
}
