using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// The attributes (<c>struct nlattr</c>) that lie one behind the other in a buffer, for <c>foreach</c>. Total: any bytes may be given, and
/// the enumeration ends at the first attribute whose length does not fit.
/// </summary>
public ref struct NetlinkAttributes
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Reads the attributes of a payload.</summary>
    public NetlinkAttributes(ReadOnlySpan<byte> payload) => _rest = payload;

    /// <summary>The attribute that <see cref="MoveNext"/> moved to.</summary>
    public NetlinkAttribute Current { get; private set; }

    /// <summary>Splits a payload into the fixed structure in front and the attributes behind it; false if it is too short.</summary>
    public static bool TrySplit<T>(ReadOnlySpan<byte> payload, out T header, out NetlinkAttributes attributes) where T : unmanaged
    {
        attributes = default;
        if (!MemoryMarshal.TryRead(payload, out header))
            return false;
        attributes = new NetlinkAttributes(payload[Math.Min(Nl.Align(Unsafe.SizeOf<T>()), payload.Length)..]);
        return true;
    }

    /// <summary>Itself: a copy that starts at the same attribute.</summary>
    public readonly NetlinkAttributes GetEnumerator() => this;

    /// <summary>Moves to the next attribute; false at the end and at bytes that are no attribute.</summary>
    public bool MoveNext()
    {
        if (!MemoryMarshal.TryRead(_rest, out AttributeHeader header)
            || header.Length < Nl.AttributeHeaderLength || header.Length > _rest.Length)
            return false;
        Current = new NetlinkAttribute(header.Type, _rest[Nl.AttributeHeaderLength..header.Length]);
        _rest = _rest[Math.Min(Nl.Align(header.Length), _rest.Length)..];
        return true;
    }
}
