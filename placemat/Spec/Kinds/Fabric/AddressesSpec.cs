using System.Net;
using Placemat.Fabric;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary><c>addresses:</c> or <c>ipv6:</c>: the blocks of one family, and how racks divide the pool of the nodes.</summary>
internal sealed record AddressesSpec
{
    /// <summary>The lab's way out; IPv4 only.</summary>
    public required AddressBlock? Internet { get; init; }

    public required AddressBlock SpineTor { get; init; }

    public required AddressBlock CoreSpine { get; init; }

    public required AddressBlock CoreExternal { get; init; }

    public required AddressBlock CoreOperation { get; init; }

    public required AddressBlock NodePool { get; init; }

    public required AddressBlock LoadBalancer { get; init; }

    public required AddressBlock Bastion { get; init; }

    public required AddressBlock Ingress { get; init; }

    public required AddressBlock Global { get; init; }

    /// <summary>Baseboard management controllers; IPv4 only, and only where the file has it.</summary>
    public required AddressBlock? Bmc { get; init; }

    /// <summary>Whether cables have no addresses of this family, because their ends find each other without; IPv6 only.</summary>
    public required bool Unnumbered { get; init; }

    /// <summary>The base-2 logarithm of the number of addresses that a rack has for each of its networks.</summary>
    public required Located<int> RangeSize { get; init; }

    /// <summary>Length of the prefix that addresses on those networks carry.</summary>
    public required Located<int> RangeMask { get; init; }

    public IEnumerable<AddressBlock> Blocks => Cables.Concat(
        new[] { Internet, CoreExternal, CoreOperation, NodePool, LoadBalancer, Bastion, Ingress, Global, Bmc }.OfType<AddressBlock>());

    /// <summary>The blocks of the cables, where they have addresses.</summary>
    public IEnumerable<AddressBlock> Cables => Unnumbered ? [] : [SpineTor, CoreSpine];

    /// <param name="fields">Null where the file says nothing about them.</param>
    /// <param name="defaults">What it then means.</param>
    /// <param name="otherwise">The place of what the file does not say.</param>
    public static AddressesSpec Read(MappingReader? fields, AddressDefaults defaults, SourceMark otherwise)
    {
        AddressBlock? Optional(string field, string? prefix) =>
            fields?.Value(field, defaults.Format) is { } written ? new(defaults.Path + field, written.Value, written.Mark, IsWritten: true)
            : prefix is not null ? new(defaults.Path + field, IPNetwork.Parse(prefix), otherwise, IsWritten: false)
            : null;
        AddressBlock Block(string field, string prefix) => Optional(field, prefix)!;
        var isIpv4 = defaults == AddressDefaults.Ipv4;
        var rangeSize = fields?.Value("range-size", ScalarFormat.Number(3, defaults.MaxRangeSize)) ?? new(defaults.RangeSize, otherwise);
        return new()
        {
            Internet = isIpv4 ? Optional("internet", defaults.Internet) : null,
            SpineTor = Block("spine-tor", defaults.SpineTor),
            CoreSpine = Block("core-spine", defaults.CoreSpine),
            CoreExternal = Block("core-external", defaults.CoreExternal),
            CoreOperation = Block("core-operation", defaults.CoreOperation),
            NodePool = Block("node-pool", defaults.NodePool),
            LoadBalancer = Block("load-balancer", defaults.LoadBalancer),
            Bastion = Block("bastion", defaults.Bastion),
            Ingress = Block("ingress", defaults.Ingress),
            Global = Block("global", defaults.Global),
            Bmc = isIpv4 ? Optional("bmc", null) : null,
            Unnumbered = !isIpv4 && fields?.Flag("unnumbered")?.Value == true,
            RangeSize = rangeSize,
            RangeMask = fields?.Value("range-mask", ScalarFormat.Number(8, defaults.Bits - 2)) ?? new(defaults.Bits - rangeSize.Value, rangeSize.Mark),
        };
    }
}
