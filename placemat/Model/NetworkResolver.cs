using System.Net.Sockets;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Keeps names of networks usable and unique, and fills in defaults.</summary>
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
                CheckName(spec.Name, names, problems);
            // A network with a broken field still exists, so that references to it are not reported as well.
            if (spec.Name is not null)
                networks.TryAdd(spec.Name.Value, Build(spec, spec.Name.Value));
        }

        return networks;
    }

    private static void CheckName(Located<string> name, Dictionary<string, SourceMark> taken, ProblemList problems)
    {
        NameRules.Check("network", name, NameRules.MaxNetworkName, taken, problems);
        if (NameRules.ReservedInterfaces.Contains(name.Value))
            problems.Error(name.Mark, $"\"{name.Value}\" cannot name a network, because the lab's host side has another use for it", "choose another name");
    }

    /// <summary>Without NAT nobody outside could answer, and the user-mode stack carries IPv4 only.</summary>
    private static bool HasWayOut(NetworkSpec spec) =>
        spec is { Type.Value: NetworkType.External, UseNat.Value: true, Address.Value.Address.AddressFamily: AddressFamily.InterNetwork };

    private static Network Build(NetworkSpec spec, string name) => new()
    {
        Name = name,
        Type = spec.Type?.Value ?? NetworkType.Internal,
        Address = spec.Address?.Value,
        UseNat = spec.UseNat?.Value ?? false,
        Uplink = HasWayOut(spec) ? spec.Uplink?.Value ?? UplinkType.User : UplinkType.None,
        Mtu = spec.Mtu?.Value ?? DefaultMtu,
    };
}
