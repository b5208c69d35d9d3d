using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Placemat.Spec;

namespace Placemat.Fabric;

/// <summary>A prefix of the address plan.</summary>
/// <param name="Field">The field that sets it.</param>
/// <param name="Prefix">What is written there, or the default.</param>
/// <param name="Mark">Where it is written, or the place of the whole fabric.</param>
/// <param name="IsWritten">Whether the file says so itself.</param>
internal sealed record AddressBlock(string Field, IPNetwork Prefix, SourceMark Mark, bool IsWritten)
{
    /// <summary>Length of an address: 32 or 128.</summary>
    public int Bits => Prefix.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    /// <summary>The base-2 logarithm of the number of addresses.</summary>
    public int SizeBits => Bits - Prefix.PrefixLength;

    public bool Holds(UInt128 addresses) => SizeBits >= 128 || addresses <= UInt128.One << SizeBits;

    /// <summary>The longest prefix that holds so many addresses.</summary>
    public int LengthFor(UInt128 addresses) => Bits - (addresses <= 1 ? 0 : 128 - (int)UInt128.LeadingZeroCount(addresses - 1));

    /// <summary>The address that is <paramref name="offset"/> after the first one.</summary>
    public IPAddress At(UInt128 offset)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        var own = bytes[(16 - Bits / 8)..];
        Prefix.BaseAddress.TryWriteBytes(own, out _);
        BinaryPrimitives.WriteUInt128BigEndian(bytes, BinaryPrimitives.ReadUInt128BigEndian(bytes) + offset);
        return new(own);
    }

    public bool Overlaps(AddressBlock other) =>
        Prefix.BaseAddress.AddressFamily == other.Prefix.BaseAddress.AddressFamily
        && (Prefix.Contains(other.Prefix.BaseAddress) || other.Prefix.Contains(Prefix.BaseAddress));

    public override string ToString() => $"\"{Field}\" ({Prefix})";
}
