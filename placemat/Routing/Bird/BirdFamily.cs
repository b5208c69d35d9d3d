using System.Net;
using System.Net.Sockets;
using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>IPv4 or IPv6 by BIRD's words: each has channels and tables of its own.</summary>
internal sealed record BirdFamily(AddressFamily AddressFamily, string Name, string Label, string MainTable)
{
    public static BirdFamily IPv4 { get; } = new(AddressFamily.InterNetwork, "ipv4", "IPv4", "master4");

    public static BirdFamily IPv6 { get; } = new(AddressFamily.InterNetworkV6, "ipv6", "IPv6", "master6");

    /// <summary>The family of a channel; null for a channel that carries no plain routes.</summary>
    public static BirdFamily? Find(string name) => name == IPv4.Name ? IPv4 : name == IPv6.Name ? IPv6 : null;

    /// <summary>The families that a router has.</summary>
    public static IReadOnlyList<BirdFamily> Of(RouterIntent router)
    {
        IEnumerable<IPAddress> addresses =
        [
            .. router.Loopbacks.Select(a => a.Address),
            .. router.Interfaces.SelectMany(i => i.Addresses).Select(a => a.Address),
            .. router.Announce.Select(p => p.BaseAddress),
            .. router.Routes.Concat(router.Tables.SelectMany(t => t.Routes)).Select(r => r.Prefix.BaseAddress),
        ];
        var used = addresses.Select(a => a.AddressFamily).ToHashSet();
        // Routes of both pass through such a neighbor, whether or not the router is known by both.
        var isUnnumbered = router.Neighbors.Any(n => n.Address.IsIPv6LinkLocal);
        return [.. new[] { IPv4, IPv6 }.Where(f => isUnnumbered || used.Contains(f.AddressFamily))];
    }

    public bool Has(IPAddress address) => address.AddressFamily == AddressFamily;

    public bool Has(IPNetwork prefix) => Has(prefix.BaseAddress);
}
