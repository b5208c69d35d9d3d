using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;
using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

/// <summary>
/// The places in the fabric that the parts of its expansion stand for: whatever is found to be wrong with a part is shown
/// where its author can change it.
/// </summary>
internal sealed class FabricMarks(FabricSpec spec)
{
    private readonly IReadOnlyList<(IPNetwork Prefix, SourceMark Mark)> _addresses =
    [
        .. spec.LoadBalancers.SelectMany(one => one.Addresses).Concat(spec.Ntp).Concat(new[] { spec.Proxy }.OfType<Located<IPAddress>>())
            .Select(address => (AddressRules.Single(address.Value).Network, address.Mark)),
        .. spec.Families.SelectMany(family => family.Blocks).Select(block => (block.Prefix, block.Mark)),
        .. spec.Exposed.Select(exposed => (exposed.Prefix!.Value, exposed.Prefix.Mark)),
    ];

    public YamlBuilder Whole => new(spec.Mark);

    public YamlBuilder Spines => new(spec.Spines.Mark);

    public YamlBuilder AsnBase => new(spec.AsnBase.Mark);

    public YamlBuilder Racks => new(spec.Racks.Mark);

    public YamlBuilder Rack(int number) => new(spec.Racks.Value[number].Mark);

    /// <summary>The field by which the address is chosen.</summary>
    public YamlBuilder Address(IPAddress address)
    {
        foreach (var (prefix, mark) in _addresses)
        {
            if (prefix.Contains(address))
                return new(mark);
        }

        return Whole;
    }
}
