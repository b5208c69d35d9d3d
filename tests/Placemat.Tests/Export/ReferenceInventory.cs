using System.Net;
using Placemat.Export;

namespace Placemat.Tests.Export;

/// <summary>
/// The reference's example: two racks, two compute servers in each and two storage servers in the second. A boot server is
/// number 3 of its rack, and the others follow.
/// </summary>
internal static class ReferenceInventory
{
    public static Inventory Inventory { get; } = new()
    {
        Machines =
        [
            Machine("boot-0", 0, 3, "boot"),
            Machine("rack0-cs1", 0, 4, "cs"),
            Machine("rack0-cs2", 0, 5, "cs"),
            Machine("boot-1", 1, 3, "boot"),
            Machine("rack1-cs1", 1, 4, "cs"),
            Machine("rack1-cs2", 1, 5, "cs"),
            Machine("rack1-ss1", 1, 6, "ss"),
            Machine("rack1-ss2", 1, 7, "ss"),
        ],
        Ipam = new()
        {
            MaxNodesInRack = 28,
            NodePool = IPNetwork.Parse("10.69.0.0/20"),
            NodeRangeSize = 6,
            NodeRangeMask = 26,
            AddressesPerNode = 3,
            NodeIndexOffset = 3,
            NodeGatewayOffset = 1,
            BmcPool = IPNetwork.Parse("10.72.16.0/20"),
            BmcOffset = IPAddress.Parse("0.0.1.0"),
            BmcRangeSize = 5,
            BmcRangeMask = 20,
            BmcGatewayOffset = 1,
        },
        Dhcp = new(),
    };

    private static Machine Machine(string name, int rack, int index, string role) => new() { Name = name, Rack = rack, IndexInRack = index, Role = role };
}
