using System.Net;
using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary><c>dhcp-relay:</c>: where top-of-rack switches take the DHCP requests of their racks.</summary>
/// <param name="ToBootServers">To the boot servers of the other racks; those of the own rack hear the requests themselves.</param>
/// <param name="Addresses">Or to these addresses. Neither: requests stay in the rack.</param>
internal sealed record DhcpRelaySpec(bool ToBootServers, IReadOnlyList<Located<IPAddress>> Addresses)
{
    private const string Key = "dhcp-relay";

    private static readonly ScalarFormat<bool> WordFormat = ScalarFormat.OneOf(new Dictionary<string, bool>
    {
        ["boot-servers"] = true,
        ["false"] = false,
    }).For("boot-servers, false or a list of addresses");

    public static DhcpRelaySpec Read(MappingReader fields) => fields.Node(Key) is YamlSequence
        ? new(ToBootServers: false, fields.Values(Key, FabricFormats.Ipv4Address))
        : new(fields.Value(Key, WordFormat)?.Value ?? true, []);
}
