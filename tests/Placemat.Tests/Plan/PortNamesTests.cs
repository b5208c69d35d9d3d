using FsCheck;
using FsCheck.Fluent;
using Placemat.Model;
using Placemat.Plan;

namespace Placemat.Tests.Plan;

public sealed class PortNamesTests
{
    [Fact]
    public void A_port_is_called_after_the_node_and_interface_at_its_other_end() => Assert.Equal("rack0-tor1.2", new PortNames([]).For("rack0-tor1", 2));

    [Fact]
    public void Names_of_five_thousand_nodes_with_long_names_are_short_and_unique()
    {
        var ports = new PortNames(["r0-node1"]);

        var names = (from rack in Enumerable.Range(0, 100)
                     from server in Enumerable.Range(0, 50)
                     from index in Enumerable.Range(0, 2)
                     select ports.For($"rack{rack}-server{server}.pod.data-center.example", index)).ToList();

        Assert.Equal(10_000, names.Distinct().Count());
        Assert.All(names, name => Assert.True(NameRules.IsValid(name, NameRules.MaxNetworkName), name));
    }

    [Fact]
    public void A_shortened_name_begins_as_the_node_does_and_is_the_same_every_time()
    {
        var name = new PortNames([]).For("rack10-server-14", 0);

        Assert.StartsWith("rack10-", name, StringComparison.Ordinal);
        Assert.Equal(name, new PortNames([]).For("rack10-server-14", 0));
    }

    [Fact]
    public void A_port_never_has_the_name_of_a_bridge()
    {
        // A network may be called as the port of a node is.
        var taken = new PortNames([]).For("a", 0);
        var first = new PortNames([taken]).For("a", 0);
        var second = new PortNames([taken, first]).For("a", 0);

        Assert.Equal(3, new HashSet<string>([taken, first, second]).Count);
    }

    [Fact]
    public void No_two_ports_share_a_name_whatever_the_nodes_are_called() => Prop.ForAll(NodeNames.ArrayOf().ToArbitrary(), nodes =>
    {
        var ports = new PortNames([]);
        var names = nodes.Distinct().SelectMany(node => new[] { ports.For(node, 0), ports.For(node, 1) }).ToList();
        return names.Distinct().Count() == names.Count && names.TrueForAll(name => NameRules.IsValid(name, NameRules.MaxNetworkName));
    }).QuickCheckThrowOnFailure();

    /// <summary>Few letters, so that names often begin alike, or end like the ports of others.</summary>
    private static Gen<string> NodeNames =>
        from first in Gen.Elements('a', 'b')
        from rest in Gen.Elements('a', '.', '-', '0', '1').ArrayOf()
        select first + new string([.. rest.Take(20)]);
}
