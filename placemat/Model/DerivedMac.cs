using System.Security.Cryptography;
using System.Text;
using Neco.Net.Ip;

namespace Placemat.Model;

/// <summary>Hardware addresses that are the same in every run: they derive from who owns them.</summary>
internal static class DerivedMac
{
    /// <summary>A locally administered unicast address for interface <paramref name="index"/> of <paramref name="node"/>.</summary>
    public static MacAddress For(string lab, string node, int index)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{lab}\0{node}\0{index}"), digest);
        var value = 0x02UL << 40;
        for (var i = 0; i < 5; i++)
            value |= (ulong)digest[i] << (8 * i);
        return new(value);
    }
}
