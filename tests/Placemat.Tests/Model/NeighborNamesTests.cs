using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Placemat.Model;
using Placemat.Model.Routing;

namespace Placemat.Tests.Model;

public sealed class NeighborNamesTests
{
    [Fact]
    public void Names_are_unique_and_those_of_the_file_stay_whatever_peers_are_called() => Prop.ForAll(Neighbors.ToArbitrary(), neighbors =>
    {
        var names = NeighborNames.MakeUnique(neighbors).Select(neighbor => neighbor.Name).ToList();
        return names.Distinct().Count() == names.Count
            && neighbors.Zip(names).All(pair => !pair.First.IsNamed || pair.Second == pair.First.Neighbor.Name);
    }).QuickCheckThrowOnFailure();

    /// <summary>Names that are often the same, or look like those that are made to be different. Written names are unique.</summary>
    private static Gen<IReadOnlyList<(BgpNeighbor Neighbor, bool IsNamed)>> Neighbors =>
        from list in (from name in Gen.Elements("a", "b", "a-eth0", "a-eth0-2", "a-multihop", "a-eth1")
                      from link in Gen.Elements("eth0", "eth1", null)
                      from isNamed in ArbMap.Default.GeneratorFor<bool>()
                      select (new BgpNeighbor { Name = name, Address = IPAddress.Loopback, Asn = 1, Interface = link }, isNamed)).ListOf()
        select (IReadOnlyList<(BgpNeighbor, bool)>)[.. list.Where((item, position) => !item.isNamed || !list.Take(position).Any(other => other.isNamed && other.Item1.Name == item.Item1.Name))];
}
