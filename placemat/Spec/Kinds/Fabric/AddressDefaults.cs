using System.Net;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary>What the address plan of one family is where the file says nothing.</summary>
/// <param name="Path">What comes before the names of its fields in a message.</param>
/// <param name="Format">How its prefixes are written.</param>
/// <param name="Bits">Length of an address.</param>
/// <param name="RangeSize">The base-2 logarithm of the number of addresses of a range.</param>
internal sealed record AddressDefaults(string Path, ScalarFormat<IPNetwork> Format, int Bits, int RangeSize)
{
    /// <summary>The addresses of the data center that this one takes after.</summary>
    public static readonly AddressDefaults Ipv4 = new("", FabricFormats.Ipv4Prefix, Bits: 32, RangeSize: 6)
    {
        Internet = "10.0.0.0/24",
        SpineTor = "10.0.1.0/24",
        CoreSpine = "10.0.2.0/24",
        CoreExternal = "10.0.3.0/24",
        CoreOperation = "10.0.4.0/24",
        NodePool = "10.69.0.0/20",
        LoadBalancer = "10.72.32.0/20",
        Bastion = "10.72.48.0/26",
        Ingress = "10.72.48.64/26",
        Global = "172.17.0.0/24",
    };

    /// <summary>The digits of the IPv4 ones, so that both addresses of a thing are recognized as its own.</summary>
    public static readonly AddressDefaults Ipv6 = new("ipv6.", FabricFormats.Ipv6Prefix, Bits: 128, RangeSize: 64)
    {
        SpineTor = "fd00:10:0:1::/64",
        CoreSpine = "fd00:10:0:2::/64",
        CoreExternal = "fd00:10:0:3::/64",
        CoreOperation = "fd00:10:0:4::/64",
        NodePool = "fd00:10:69::/48",
        LoadBalancer = "fd00:10:72:32::/64",
        Bastion = "fd00:10:72:48::/64",
        Ingress = "fd00:10:72:49::/64",
        Global = "fd00:172:17::/64",
    };

    /// <summary>Leaves room for all racks to be counted.</summary>
    public int MaxRangeSize => Bits * 3 / 4;

    /// <summary>Null for IPv6, which the lab's way out does not have.</summary>
    public string? Internet { get; init; }

    public required string SpineTor { get; init; }

    public required string CoreSpine { get; init; }

    public required string CoreExternal { get; init; }

    public required string CoreOperation { get; init; }

    public required string NodePool { get; init; }

    public required string LoadBalancer { get; init; }

    public required string Bastion { get; init; }

    public required string Ingress { get; init; }

    public required string Global { get; init; }
}
