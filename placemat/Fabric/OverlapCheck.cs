using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>An address must belong to one block only.</summary>
internal static class OverlapCheck
{
    public static void Run(FabricSpec spec, FabricChecks checks)
    {
        List<AddressBlock> blocks = [.. spec.Families.SelectMany(family => family.Blocks)];
        blocks.AddRange(spec.Exposed.Select(exposed => new AddressBlock(exposed.Name!.Value, exposed.Prefix!.Value, exposed.Prefix.Mark, IsWritten: true)));
        blocks.AddRange(new[] { spec.Proxy }.OfType<Located<IPAddress>>().Select(address => Single("proxy", address)));
        blocks.AddRange(spec.Ntp.Select(address => Single("ntp", address)));
        foreach (var (index, block) in blocks.Index())
        {
            foreach (var other in blocks.Take(index).Where(block.Overlaps))
            {
                // The one that the author wrote is the one to change; of two the later.
                var (first, second) = block.IsWritten ? (block, other) : (other, block);
                checks.Error(first.Mark, $"{first} and {second} have addresses in common", "move one of them");
            }
        }
    }

    private static AddressBlock Single(string field, Located<IPAddress> address) =>
        new(field, AddressRules.Single(address.Value).Network, address.Mark, IsWritten: true);
}
