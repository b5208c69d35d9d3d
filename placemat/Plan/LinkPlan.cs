using Neco.Net.Ip;
using Neco.Net.Netlink;

namespace Placemat.Plan;

/// <summary>
/// A cable between a node and a network: a veth pair whose one end is a port of the network's bridge. Indexes are chosen
/// here, so that links, addresses and routes can be sent together without asking the kernel back.
/// </summary>
internal sealed record LinkPlan
{
    public required string Node { get; init; }

    public required string Network { get; init; }

    /// <summary>The bridge port's name on the lab's host side.</summary>
    public required LinkRef Port { get; init; }

    public required LinkRef Bridge { get; init; }

    /// <summary>The node's end.</summary>
    public required LinkRef Interface { get; init; }

    public required MacAddress Mac { get; init; }

    public required int Mtu { get; init; }

    /// <summary>The request that makes both ends, the node's in the namespace behind <paramref name="namespaceDescriptor"/>.</summary>
    public AddVeth Request(int namespaceDescriptor) => new(
        Port,
        new(Interface) { Address = Mac, Mtu = Mtu, Namespace = new(namespaceDescriptor, Node) })
    {
        Mtu = Mtu,
        Master = Bridge,
        Up = true,
    };
}
