using Placemat.Export;
using Placemat.Fabric;
using Placemat.Tests.Fabric;
using Placemat.Tests.Support;

namespace Placemat.Tests.Export;

public sealed class FabricInventoryTests
{
    private static readonly string[] Formats = ["machines", "ipam", "dhcp"];

    [Fact]
    public void The_fabric_of_the_reference_is_registered_as_the_reference_does()
    {
        var (plan, lab) = FabricText.Load("racks: [{workers: {cs: 2}}, {workers: {cs: 2, ss: 2}}]");
        var export = new LabExport(lab, FabricInventory.Of(plan));

        foreach (var format in Formats)
            Assert.Equal(File.ReadAllText(Repository.Beside($"golden/{format}.json")), export.Render(Enum.Parse<ExportFormat>(format, ignoreCase: true)));
    }

    [Fact]
    public void A_machine_is_found_at_its_index_where_the_fabric_has_it()
    {
        var (plan, _) = FabricText.Load("spines: 3\nracks: 4\ntors: 3\nworkers: {cs: 4}\naddresses: {node-pool: 10.64.0.0/16, range-size: 5, node-index-offset: 2}");
        var inventory = FabricInventory.Of(plan);
        var ipam = inventory.Ipam;

        var byRule = inventory.Machines.ToDictionary(
            machine => machine.Name,
            machine => Value(ipam.NodePool.BaseAddress) + (((uint)machine.Rack * (uint)ipam.AddressesPerNode) << ipam.NodeRangeSize) + (uint)machine.IndexInRack);
        Assert.Equal(plan.Racks.SelectMany(Servers).ToDictionary(server => server.Name, server => Value(server.Node0[0].Address)), byRule);
        Assert.All(inventory.Machines, machine => Assert.InRange(machine.IndexInRack, ipam.NodeIndexOffset, ipam.NodeIndexOffset + ipam.MaxNodesInRack));
    }

    [Theory]
    [InlineData(3, 3, 1, 3)]
    [InlineData(5, 3, 12, 4)]
    [InlineData(6, 3, 28, 5)]
    [InlineData(8, 3, 124, 7)]
    public void Half_of_a_range_is_for_machines(int rangeSize, int indexOffset, int most, int bmcRangeSize)
    {
        var ipam = FabricInventory.Of(FabricText.Plan($"addresses: {{range-size: {rangeSize}, node-index-offset: {indexOffset}}}")).Ipam;

        Assert.Equal((most, bmcRangeSize), (ipam.MaxNodesInRack, ipam.BmcRangeSize));
    }

    [Fact]
    public void A_rack_may_have_more_machines_than_that() =>
        Assert.Equal(40, FabricInventory.Of(FabricText.Plan("racks: [{workers: {cs: 40}}]")).Ipam.MaxNodesInRack);

    [Fact]
    public void Controllers_are_on_the_network_that_the_fabric_has_for_them()
    {
        var ipam = FabricInventory.Of(FabricText.Plan("addresses: {bmc: 10.90.0.0/24}")).Ipam;

        Assert.Equal(("10.90.0.0/24", null, 24), (ipam.BmcPool.ToString(), ipam.BmcOffset, ipam.BmcRangeMask));
    }

    [Fact]
    public void What_the_registry_would_refuse_is_said()
    {
        Assert.Empty(FabricInventory.Warnings(FabricText.Plan("racks: 3")));
        Assert.Equal(
            ["sabakan takes one machine of role boot in a rack, and rack1 has 2", "10.90.0.0/26 has room for the controllers of 2 racks, and there are 3; give the Fabric a larger block under addresses: bmc"],
            FabricInventory.Warnings(FabricText.Plan("racks: [{}, {boot-servers: 2}, {}]\naddresses: {bmc: 10.90.0.0/26}")));
    }

    private static IEnumerable<ServerPlan> Servers(RackPlan rack) => [.. rack.BootServers, .. rack.Workers];

    private static uint Value(System.Net.IPAddress address) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
}
