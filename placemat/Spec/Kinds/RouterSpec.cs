using System.Net;
using Neco.Net.Ip;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Spec.Kinds;

/// <summary><c>kind: Router</c> as written: a host that speaks BGP.</summary>
internal sealed record RouterSpec : NodeSpec
{
    private RouterSpec(MappingReader fields)
        : base(fields)
    {
        Asn = fields.RequiredValue("asn", ScalarFormat.Asn);
        RouterId = fields.Value("router-id", ScalarFormat.Address);
        Loopbacks = fields.Values("loopbacks", ScalarFormat.InterfaceAddress);
        Announce = fields.Values("announce", ScalarFormat.Prefix);
        Connected = fields.Values("connected", ScalarFormat.Text.For(InterfaceSpec.Reference));
        Tables = fields.Mappings("tables", "a table", TableSpec.Read);
        Pipes = fields.Mappings("pipes", "a pipe", PipeSpec.Read);
        PrefixLists = fields.Mappings("prefix-lists", "a prefix list", PrefixListSpec.Read);
        Policies = fields.Mappings("policies", "a policy", PolicySpec.Read);
        Neighbors = fields.Mappings("neighbors", "a neighbor", NeighborSpec.Read);
        Bfd = BfdSpec.Read(fields);
        MaxPaths = fields.Value("max-paths", ScalarFormat.Number(1, 255));
        PreferredSources = fields.OneOrMore("preferred-source", ScalarFormat.Address);
        Bird = fields.Text("bird", "statements of a BIRD configuration");
    }

    public Located<uint>? Asn { get; }

    public Located<IPAddress>? RouterId { get; }

    public IReadOnlyList<Located<InterfaceAddress>> Loopbacks { get; }

    public IReadOnlyList<Located<IPNetwork>> Announce { get; }

    public IReadOnlyList<Located<string>> Connected { get; }

    public IReadOnlyList<TableSpec> Tables { get; }

    public IReadOnlyList<PipeSpec> Pipes { get; }

    public IReadOnlyList<PrefixListSpec> PrefixLists { get; }

    public IReadOnlyList<PolicySpec> Policies { get; }

    public IReadOnlyList<NeighborSpec> Neighbors { get; }

    public BfdSpec? Bfd { get; }

    public Located<int>? MaxPaths { get; }

    public IReadOnlyList<Located<IPAddress>> PreferredSources { get; }

    public Located<string>? Bird { get; }

    /// <summary>Whether all its neighbors could be read; where not, one that is absent may be there in truth.</summary>
    public required bool NeighborsAreRight { get; init; }

    public static RouterSpec Read(MappingReader fields) => new(fields)
    {
        AddressesAreRight = fields.AreRight("interfaces", "loopbacks"),
        NeighborsAreRight = fields.AreRight("neighbors"),
    };
}
