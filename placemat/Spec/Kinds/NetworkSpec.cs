using System.Net.Sockets;
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

    public static NetworkSpec Read(MappingReader fields)
    {
        var spec = new NetworkSpec
        {
            Mark = fields.Mark,
            Name = fields.RequiredValue("name", ScalarFormat.Name),
            Type = fields.RequiredValue("type", TypeFormat),
            Address = fields.Value("address", ScalarFormat.InterfaceAddress),
            UseNat = fields.Flag("use-nat"),
            Uplink = fields.Value("uplink", UplinkFormat),
            Mtu = fields.Value("mtu", ScalarFormat.Number(576, 65535)),
        };
        if (spec.Type is { } type)
            spec.CheckFields(type.Value, fields);
        return spec;
    }

    private void CheckFields(NetworkType type, MappingReader fields)
    {
        var word = type.ToString().ToLowerInvariant();
        if (type == NetworkType.Internal && Address is { } address)
            fields.Error(address.Mark, "an internal network has no address of its own", "remove address, or make the type external");
        if (type != NetworkType.Internal && fields.Node("address") is null)
            fields.Error(fields.Mark, $"a network of type {word} needs \"address\"", "add the lab side's address, such as 10.0.0.1/24");
        if (type != NetworkType.External && UseNat is { Value: true } nat)
            fields.Error(nat.Mark, $"a network of type {word} cannot use NAT", "remove use-nat, or make the type external");
        if (type != NetworkType.External && Uplink is { } uplink)
            fields.Error(uplink.Mark, $"a network of type {word} has no uplink", "remove uplink, or make the type external");
        else if (Uplink is { Value: UplinkType.User } user && UseNat is not { Value: true })
            fields.Error(user.Mark, "without NAT nobody outside can answer through an uplink", "add use-nat: true, or remove uplink");
        if (UseNat is { Value: true } && Address is { Value.Address.AddressFamily: AddressFamily.InterNetworkV6 } wide)
            fields.Warning(wide.Mark, "the uplink carries IPv4 only, so this network has no way out", "write an IPv4 address, or remove use-nat");
    }
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
