using System.Net;
using Placemat.Spec.Kinds.Routing;
using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary>
/// <c>kind: Fabric</c> as written, with its defaults: a whole data center of spines and racks, which stands for the
/// networks, namespaces and routers that it is made of.
/// </summary>
internal sealed record FabricSpec
{
    public const int MaxSpines = 999;

    public const int MaxRacks = 99999;

    private static readonly ScalarFormat<string> EngineFormat = ScalarFormat.OneOf(new Dictionary<string, string> { ["bird"] = "bird" });

    public required SourceMark Mark { get; init; }

    public required Located<string>? Name { get; init; }

    public required Located<int> Spines { get; init; }

    public required Located<IReadOnlyList<RackSpec>> Racks { get; init; }

    public required Located<uint> AsnBase { get; init; }

    public required AddressesSpec Ipv4 { get; init; }

    public required AddressesSpec? Ipv6 { get; init; }

    /// <summary>The address plan of each family, IPv4 first.</summary>
    public IEnumerable<AddressesSpec> Families => Ipv6 is null ? [Ipv4] : [Ipv4, Ipv6];

    /// <summary>Host number of the first server on the networks of its rack.</summary>
    public required Located<int> NodeIndexOffset { get; init; }

    /// <summary>How many ranges of the node pool a rack has; by default one for each of a node's addresses.</summary>
    public required Located<int>? NodeIpsPerNode { get; init; }

    public required IReadOnlyList<ExposedSpec> Exposed { get; init; }

    /// <summary>An address of the core for an HTTP proxy.</summary>
    public required Located<IPAddress>? Proxy { get; init; }

    /// <summary>Addresses of the core for time servers.</summary>
    public required IReadOnlyList<Located<IPAddress>> Ntp { get; init; }

    /// <summary>What every router has under <c>bfd:</c>; null where they keep their own default.</summary>
    public required YamlNode? Bfd { get; init; }

    public required DhcpRelaySpec DhcpRelay { get; init; }

    public required IReadOnlyList<LoadBalancerSpec> LoadBalancers { get; init; }

    /// <summary>Whether all of it could be read. Where not, there are defaults that nobody meant.</summary>
    public required bool IsRight { get; init; }

    public static FabricSpec Read(MappingReader fields)
    {
        var rack = RackSpec.Read(fields, RackSpec.Default(fields.Mark));
        Located<int>? indexOffset = null;
        Located<int>? ipsPerNode = null;
        var ipv4 = fields.Mapping("addresses", addresses =>
        {
            indexOffset = addresses.Value("node-index-offset", ScalarFormat.Number(2, 99999));
            ipsPerNode = addresses.Value("node-ips-per-node", ScalarFormat.Number(2, 100));
            return AddressesSpec.Read(addresses, AddressDefaults.Ipv4, fields.Mark);
        });

        // There is one routing engine, so it suffices that the word is right.
        fields.Value("engine", EngineFormat);
        var bfd = BfdSpec.Read(fields);
        var spec = new FabricSpec
        {
            Mark = fields.Mark,
            Name = fields.RequiredValue("name", ScalarFormat.Name),
            Spines = fields.Value("spines", ScalarFormat.Number(1, MaxSpines)) ?? new(2, fields.Mark),
            Racks = ReadRacks(fields, rack),
            AsnBase = fields.Value("asn-base", FabricFormats.AsnBase) ?? new(64600, fields.Mark),
            Ipv4 = ipv4 ?? AddressesSpec.Read(null, AddressDefaults.Ipv4, fields.Mark),
            Ipv6 = ReadIpv6(fields),
            NodeIndexOffset = indexOffset ?? new(3, fields.Mark),
            NodeIpsPerNode = ipsPerNode,
            Exposed = fields.Mappings("exposed", "an exposed prefix", ExposedSpec.Read),
            Proxy = fields.Value("proxy", ScalarFormat.Address),
            Ntp = fields.Values("ntp", ScalarFormat.Address),
            Bfd = bfd is null ? null : fields.Node("bfd"),
            DhcpRelay = DhcpRelaySpec.Read(fields),
            LoadBalancers = fields.Mappings("load-balancers", "a load balancer", LoadBalancerSpec.Read),
            IsRight = true,
        };
        return spec with { IsRight = fields.IsRight && spec.Racks.Value.Count > 0 };
    }

    private static Located<IReadOnlyList<RackSpec>> ReadRacks(MappingReader fields, RackSpec rack)
    {
        const string key = "racks";
        const int otherwise = 3;
        if (fields.Node(key) is YamlSequence list)
        {
            var racks = fields.Mappings(key, "a rack", item => RackSpec.Read(item, rack));
            if (list.Items.Count == 0)
                fields.Error(list.Mark, "a fabric without racks has no servers", "write a number of racks, or a list of them");
            return new(racks, list.Mark);
        }

        var number = fields.Value(key, ScalarFormat.Number(1, MaxRacks).For($"a number of racks from 1 to {MaxRacks}, or a list of them")) ?? new(otherwise, fields.Mark);
        return new([.. Enumerable.Repeat(rack with { Mark = number.Mark }, number.Value)], number.Mark);
    }

    private static AddressesSpec? ReadIpv6(MappingReader fields)
    {
        const string key = "ipv6";
        if (fields.Node(key) is not { } node)
            return null;
        if (node is YamlMapping)
            return fields.Mapping(key, addresses => AddressesSpec.Read(addresses, AddressDefaults.Ipv6, node.Mark));
        return fields.Value(key, ScalarFormat.Flag.For("true, false, or the blocks of the address plan below it")) is { Value: true }
            ? AddressesSpec.Read(null, AddressDefaults.Ipv6, node.Mark)
            : null;
    }
}
