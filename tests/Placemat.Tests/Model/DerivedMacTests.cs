using Placemat.Model;

namespace Placemat.Tests.Model;

public sealed class DerivedMacTests
{
    /// <summary>Machines are recognised by these in every run, on every machine, in every version.</summary>
    [Theory]
    [InlineData("lab", "edge", 0, "02:38:3b:8f:09:b9")]
    [InlineData("lab", "edge", 1, "02:e8:fb:ad:4b:0c")]
    [InlineData("lab2", "edge", 0, "02:fa:d0:ec:d6:e9")]
    public void An_interface_has_the_same_address_for_ever(string lab, string node, int index, string address) =>
        Assert.Equal(address, DerivedMac.For(lab, node, index).ToString());

    [Fact]
    public void Interfaces_of_many_nodes_in_many_labs_have_addresses_of_their_own()
    {
        var addresses = (from lab in Enumerable.Range(0, 10)
                         from node in Enumerable.Range(0, 1000)
                         from index in Enumerable.Range(0, 4)
                         select DerivedMac.For($"lab{lab}", $"node{node}", index)).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.True(address is { IsUnicast: true, IsLocal: true }, address.ToString()));
    }

    [Fact]
    public void Names_that_read_alike_when_joined_are_kept_apart() =>
        Assert.Equal(3, new HashSet<Neco.Net.Ip.MacAddress>([DerivedMac.For("a", "b1", 1), DerivedMac.For("a", "b", 11), DerivedMac.For("ab", "1", 1)]).Count);
}
