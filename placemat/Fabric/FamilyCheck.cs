using System.Net;
using System.Net.Sockets;
using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>An IPv6 address leads nowhere in a fabric without IPv6.</summary>
internal static class FamilyCheck
{
    public static void Run(FabricSpec spec, FabricChecks checks)
    {
        if (spec.Ipv6 is not null)
            return;
        List<Located<IPAddress>> addresses =
        [
            .. spec.LoadBalancers.SelectMany(one => one.Addresses),
            .. spec.Ntp,
            .. spec.Exposed.Select(exposed => new Located<IPAddress>(exposed.Prefix!.Value.BaseAddress, exposed.Prefix.Mark)),
            .. new[] { spec.Proxy }.OfType<Located<IPAddress>>(),
        ];
        foreach (var address in addresses.Where(address => address.Value.AddressFamily == AddressFamily.InterNetworkV6))
            checks.Error(address.Mark, $"{address.Value} is of IPv6, which the fabric does not have", "add ipv6: true, or write an IPv4 address");
    }
}
