using System.Net;
using System.Numerics;
using Placemat.Fabric;

namespace Placemat.Export;

/// <summary>The inventory of a fabric's servers.</summary>
internal static class FabricInventory
{
    private const int Gateway = 1;
    private const int BmcOffset = 256;

    /// <summary>Where the controllers of a fabric without a network for them would be; as good as any, since nothing has these addresses.</summary>
    private static readonly IPNetwork DefaultBmcPool = IPNetwork.Parse("10.72.16.0/20");

    public static Inventory Of(FabricPlan plan) => new()
    {
        Machines = [.. plan.Racks.SelectMany(MachinesOf)],
        Ipam = Ipam(plan),
        Dhcp = new() { GatewayOffset = Gateway },
    };

    /// <summary>What sabakan would refuse, a sentence each.</summary>
    public static IEnumerable<string> Warnings(FabricPlan plan)
    {
        if (plan.Racks.FirstOrDefault(rack => rack.BootServers.Length > 1) is { } rack)
            yield return $"sabakan takes one machine of role {Machine.BootRole} in a rack, and {rack.Name} has {rack.BootServers.Length}";
        var ipam = Ipam(plan);
        var racks = ((1L << (32 - ipam.BmcPool.PrefixLength)) - (ipam.BmcOffset is null ? 0 : BmcOffset)) >> ipam.BmcRangeSize;
        if (racks < plan.Racks.Length)
            yield return $"{ipam.BmcPool} has room for the controllers of {Quantity.Of((int)racks, "rack")}, and there are {plan.Racks.Length}; give the Fabric a larger block under addresses: bmc";
    }

    private static IEnumerable<Machine> MachinesOf(RackPlan rack) =>
    [
        .. rack.BootServers.Select(server => MachineOf(rack, server, Machine.BootRole)),
        .. rack.Workers.Select(worker => MachineOf(rack, worker, worker.Role)),
    ];

    private static Machine MachineOf(RackPlan rack, ServerPlan server, string role) => new()
    {
        Name = server.Name,
        Rack = rack.Number,
        IndexInRack = server.HostNumber,
        Role = role,
    };

    private static IpamConfiguration Ipam(FabricPlan plan)
    {
        var pool = plan.NodePool;
        var most = MaxNodesInRack(plan);
        var bmc = plan.Core.Bmc?.Host.Network ?? DefaultBmcPool;
        return new()
        {
            MaxNodesInRack = most,
            NodePool = pool.Prefix,
            NodeRangeSize = pool.RangeSize,
            NodeRangeMask = pool.RangeMask,
            AddressesPerNode = pool.RangesPerRack,
            NodeIndexOffset = pool.IndexOffset,
            NodeGatewayOffset = Gateway,
            BmcPool = bmc,
            // Like the reference, leave the first addresses to what is no machine, where there are plenty.
            BmcOffset = bmc.PrefixLength <= 22 ? new IPAddress([0, 0, BmcOffset >> 8, 0]) : null,
            BmcRangeSize = BitsFor(pool.IndexOffset + most + 1),
            BmcRangeMask = bmc.PrefixLength,
            BmcGatewayOffset = Gateway,
        };
    }

    /// <summary>Half of a range is for machines, which leaves the other half to leases, unless a rack has more.</summary>
    private static int MaxNodesInRack(FabricPlan plan)
    {
        var half = (1L << (plan.NodePool.RangeSize - 1)) - plan.NodePool.IndexOffset - 1;
        var largest = plan.Racks.Max(rack => rack.BootServers.Length + rack.Workers.Length) - 1;
        return (int)Math.Max(1, Math.Max(largest, Math.Min(half, ushort.MaxValue)));
    }

    private static int BitsFor(int count) => BitOperations.Log2((uint)count - 1) + 1;
}
