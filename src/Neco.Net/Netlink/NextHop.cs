using System.Net;

namespace Neco.Net.Netlink;

/// <summary>Where the packets of a route go next.</summary>
/// <param name="Gateway">The router's address, of either family (RFC 5549); null if the destination itself is on the device's link.</param>
/// <param name="Link">The device; without it the kernel finds it by the gateway's address.</param>
/// <param name="Weight">The share of flows it gets among several next hops, 1 to 256; alone it has none.</param>
/// <param name="OnLink">Believes that the gateway is on the link though no address of the device says so.</param>
public sealed record NextHop(IPAddress? Gateway, LinkRef Link = default, int Weight = 1, bool OnLink = false)
{
    /// <summary>The share of flows it gets among several next hops, 1 to 256; alone it has none.</summary>
    public int Weight { get; } = Weight is >= 1 and <= 256
        ? Weight
        : throw new ArgumentOutOfRangeException(nameof(Weight), Weight, "The weight of a next hop is 1 to 256.");

    /// <summary>Sends straight to the destinations, which are on the device's link.</summary>
    public NextHop(LinkRef link) : this(null, link)
    {
    }
}
