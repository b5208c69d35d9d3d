using Neco.Net.Ip;

namespace Placemat.Spec.Kinds;

/// <summary><c>kind: Network</c> as written: one Ethernet segment.</summary>
internal sealed record NetworkSpec
{
    private static readonly ScalarFormat<NetworkType> TypeFormat = ScalarFormat.OneOf(new Dictionary<string, NetworkType>
    {
        ["internal"] = NetworkType.Internal,
        ["external"] = NetworkType.External,
        ["bmc"] = NetworkType.Bmc,
    });

    private static readonly ScalarFormat<UplinkType> UplinkFormat = ScalarFormat.OneOf(new Dictionary<string, UplinkType>
    {
        ["user"] = UplinkType.User,
        ["none"] = UplinkType.None,
    });

    public required SourceMark Mark { get; init; }

    public required Located<string>? Name { get; init; }

    public required Located<NetworkType>? Type { get; init; }

    public required Located<InterfaceAddress>? Address { get; init; }

    public required Located<bool>? UseNat { get; init; }

    public required Located<UplinkType>? Uplink { get; init; }

    public required Located<int>? Mtu { get; init; }

    public static NetworkSpec Read(MappingReader fields) => new()
    {
        Mark = fields.Mark,
        Name = fields.RequiredValue("name", ScalarFormat.Text),
        Type = fields.RequiredValue("type", TypeFormat),
        Address = fields.Value("address", ScalarFormat.InterfaceAddress),
        UseNat = fields.Flag("use-nat"),
        Uplink = fields.Value("uplink", UplinkFormat),
        Mtu = fields.Value("mtu", ScalarFormat.Number(576, 65535)),
    };
}

internal enum NetworkType
{
    /// <summary>A segment between nodes only.</summary>
    Internal,

    /// <summary>A segment on which the lab's host side has an address and offers a way out.</summary>
    External,

    /// <summary>A segment for baseboard management controllers.</summary>
    Bmc,
}

/// <summary>How an external network reaches the world outside.</summary>
internal enum UplinkType
{
    /// <summary>A user-mode network stack: nothing is changed on the host.</summary>
    User,

    /// <summary>No way out.</summary>
    None,
}
