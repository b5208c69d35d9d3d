using System.Collections.Immutable;
using System.Net.Sockets;
using Neco.Net.Netlink;
using Placemat.Lifecycle;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>Lays out a lab: which objects there are, what they are called, and in which order they come. A pure function.</summary>
internal static class LabPlanner
{
    /// <summary>Indexes below this are left to what the kernel numbers by itself, the loopback and the uplink, and to <see cref="NetworkPlan.Nowhere"/>.</summary>
    private const int FirstBridgeIndex = 1000;

    private const int FirstPortIndex = 1_000_000;

    public static LabPlan Plan(Lab lab, LabDirectory directory)
    {
        var networks = lab.Networks.Select((network, position) => PlanNetwork(network, FirstBridgeIndex + position)).ToImmutableArray();
        var bridges = networks.ToDictionary(network => network.Network.Name, network => new LinkRef(network.BridgeIndex, network.Network.Name));
        var ports = new PortNames(bridges.Keys);
        var nextPort = FirstPortIndex;
        return new()
        {
            Lab = lab,
            Networks = networks,
            Uplink = UplinkPlanner.Plan(lab),
            Nodes =
            [
                .. lab.Nodes.Select(node => NodePlanner.Plan(
                    lab,
                    node,
                    [.. node.Interfaces.Select((link, index) => PlanLink(node, link, index, bridges[link.Network.Name], new(nextPort++, ports.For(node.Name, index))))],
                    directory)),
            ],
            Hosts = HostsFile.Render(lab),
        };
    }

    private static NetworkPlan PlanNetwork(Network network, int index)
    {
        var bridge = new LinkRef(index, network.Name);
        List<RtnetlinkRequest> requests =
        [
            new AddBridge(bridge)
            {
                Mtu = network.Mtu,
                Up = true,
                GroupForwardMask = Ethernet.ForwardedLinkLocalGroups,
                // Snooping would lose neighbour discovery to hosts that the bridge has not heard of.
                MulticastSnooping = false,
            },
        ];
        if (network.Address is { } address)
            requests.Add(new AddAddress(bridge, address) { NoDad = address.Address.AddressFamily == AddressFamily.InterNetworkV6 });
        return new(network, index, [.. requests]);
    }

    private static LinkPlan PlanLink(Node node, Interface link, int index, LinkRef bridge, LinkRef port) => new()
    {
        Node = node.Name,
        Network = link.Network.Name,
        Port = port,
        Bridge = bridge,
        Interface = new(NodePlanner.FirstInterfaceIndex + index, link.Name),
        Mac = link.Mac,
        Mtu = link.Network.Mtu,
    };
}
