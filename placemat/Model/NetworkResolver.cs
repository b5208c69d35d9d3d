using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Checks networks and fills in their defaults.</summary>
internal static class NetworkResolver
{
    /// <summary>The usual Ethernet payload; what any guest and any tunnel expects unless told otherwise.</summary>
    public const int DefaultMtu = 1500;

    public static Dictionary<string, Network> Resolve(IReadOnlyList<NetworkSpec> specs, ProblemList problems)
    {
        Dictionary<string, SourceMark> names = new(StringComparer.Ordinal);
        Dictionary<string, Network> networks = new(StringComparer.Ordinal);
        foreach (var spec in specs)
        {
            if (spec.Name is not null)
                NameRules.Check("network", spec.Name, NameRules.MaxNetworkName, names, problems);
            if (spec.Type is not null)
                CheckFields(spec, spec.Type.Value, problems);
            // A network with a broken field still exists, so that references to it are not reported as well.
            if (spec.Name is not null)
                networks.TryAdd(spec.Name.Value, Build(spec, spec.Name.Value));
        }

        return networks;
    }

    private static void CheckFields(NetworkSpec spec, NetworkType type, ProblemList problems)
    {
        var word = type.ToString().ToLowerInvariant();
        if (type == NetworkType.Internal && spec.Address is { } address)
            problems.Error(address.Mark, "an internal network has no address of its own", "remove address, or make the type external");
        if (type != NetworkType.Internal && spec.Address is null)
            problems.Error(spec.Mark, $"a network of type {word} needs \"address\"", "write the lab side's address: 10.0.0.1/24, for example");
        if (type != NetworkType.External && spec.UseNat is { Value: true } nat)
            problems.Error(nat.Mark, $"a network of type {word} cannot use NAT", "remove use-nat, or make the type external");
        if (type != NetworkType.External && spec.Uplink is { } uplink)
            problems.Error(uplink.Mark, $"a network of type {word} has no uplink", "remove uplink, or make the type external");
    }

    private static Network Build(NetworkSpec spec, string name) => new()
    {
        Name = name,
        Type = spec.Type?.Value ?? NetworkType.Internal,
        Address = spec.Address?.Value,
        UseNat = spec.UseNat?.Value ?? false,
        Uplink = spec.Type?.Value == NetworkType.External ? spec.Uplink?.Value ?? UplinkType.User : UplinkType.None,
        Mtu = spec.Mtu?.Value ?? DefaultMtu,
    };
}
