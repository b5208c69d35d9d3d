using System.Buffers.Binary;
using System.Globalization;

namespace Neco.Net.Ip;

/// <summary>
/// A 48-bit IEEE 802 MAC address. The text form is six lower-case hexadecimal pairs joined by colons, such as <c>02:00:00:00:00:01</c>.
/// </summary>
public readonly record struct MacAddress
{
    /// <summary>The number of bytes of an address on the wire.</summary>
    public const int Length = 6;

    private const int TextLength = 17;

    private readonly ulong _value;

    /// <summary>Makes an address of its value, the first byte on the wire being the most significant of the 48 bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value needs more than 48 bits.</exception>
    public MacAddress(ulong value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 0xffff_ffff_fffful);
        _value = value;
    }

    /// <summary>Makes an address of its six bytes, in wire order.</summary>
    /// <exception cref="ArgumentException">There are not exactly six bytes.</exception>
    public MacAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A MAC address has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        _value = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(bytes) << 32) | BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]);
    }

    /// <summary>The 48 bits as a number, the first byte on the wire being the most significant.</summary>
    public ulong Value => _value;

    /// <summary>Whether the address names one station: the group bit, the lowest of the first byte, is clear.</summary>
    public bool IsUnicast => (_value & 0x0100_0000_0000) == 0;

    /// <summary>Whether the address was given by an administrator, not the IEEE: the second lowest bit of the first byte is set.</summary>
    public bool IsLocal => (_value & 0x0200_0000_0000) != 0;

    /// <summary>Reads the text form; upper-case digits are accepted, other separators are not.</summary>
    /// <exception cref="FormatException">The text is not a MAC address.</exception>
    public static MacAddress Parse(ReadOnlySpan<char> text) => TryParse(text, out MacAddress address)
        ? address
        : throw new FormatException(
            $"'{text}' is not a MAC address: write six hexadecimal pairs joined by colons, such as 02:00:00:00:00:01.");

    /// <summary>Reads the text form; upper-case digits are accepted, other separators are not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MacAddress address)
    {
        address = default;
        if (text.Length != TextLength)
            return false;
        ulong value = 0;
        for (int i = 0; i < TextLength; i += 3)
        {
            if (i > 0 && text[i - 1] != ':')
                return false;
            if (!byte.TryParse(text.Slice(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte part))
                return false;
            value = (value << 8) | part;
        }
        address = new MacAddress(value);
        return true;
    }

    /// <summary>Writes the six bytes in wire order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The destination is shorter than six bytes.</exception>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination[2..], (uint)_value);
        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)(_value >> 32));
    }

    /// <summary>The text form.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes[0]:x2}:{bytes[1]:x2}:{bytes[2]:x2}:{bytes[3]:x2}:{bytes[4]:x2}:{bytes[5]:x2}");
    }
}
