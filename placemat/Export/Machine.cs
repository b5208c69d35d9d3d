using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Placemat.Export;

/// <summary>A machine as a registry knows it.</summary>
internal sealed record Machine
{
    /// <summary>The role of a machine from which others boot; a registry numbers it first in its rack.</summary>
    public const string BootRole = "boot";

    public required string Name { get; init; }

    /// <summary>Number of its rack, from 0.</summary>
    public required int Rack { get; init; }

    /// <summary>Its host number in the networks of the rack.</summary>
    public required int IndexInRack { get; init; }

    public required string Role { get; init; }

    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("datacenter", "dc1"), KeyValuePair.Create("machine-type", "qemu"), KeyValuePair.Create("product", "vm")]);

    public string BmcType { get; init; } = "IPMI-2.0";

    /// <summary>What the machine reports as its serial number: the SHA-1 digest of its name, in lower-case hexadecimal digits.</summary>
    public string Serial => SerialOf(Name);

#pragma warning disable CA5350 // SHA-1 is part of the file formats that this is compatible with, and protects nothing.
    private static string SerialOf(string name) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(name)));
#pragma warning restore CA5350
}
