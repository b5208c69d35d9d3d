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
        var made = NeighborNames.MakeUnique(neighbors);
        var names = made.SelectMany(neighbor => neighbor.Sessions).Select(session => session.Name).ToList();
        return names.Distinct().Count() == names.Count
            && made.All(neighbor => neighbor.Sessions[0].Name == neighbor.Name)
            && neighbors.Zip(made).All(pair => !pair.First.IsNamed || pair.Second.Name == pair.First.Name);
    }).QuickCheckThrowOnFailure();

    /// <summary>Names that are often the same, or look like those that are made to be different. Written names are unique.</summary>
    private static Gen<IReadOnlyList<NeighborSessions>> Neighbors =>
        from list in (from name in Gen.Elements("a", "b", "a-eth0", "a-eth0-2", "a-multihop", "a-eth1", "a-ipv6", "a-eth0-ipv6")
                      from link in Gen.Elements("eth0", "eth1", null)
                      from isNamed in ArbMap.Default.GeneratorFor<bool>()
                      from sessions in Gen.Choose(1, 2)
                      let session = new BgpNeighbor { Name = name, Address = IPAddress.Loopback, Asn = 1, Interface = link }
                      select new NeighborSessions(name, isNamed, [.. Enumerable.Repeat(session, sessions)])).ListOf()
        select Unique(list);

    private static IReadOnlyList<NeighborSessions> Unique(IEnumerable<NeighborSessions> list)
    {
        HashSet<string> written = [];
        return [.. list.Where(neighbor => !neighbor.IsNamed || !written.Overlaps(Names(neighbor)) && Names(neighbor).All(written.Add))];
    }

    private static IEnumerable<string> Names(NeighborSessions neighbor) =>
        neighbor.Sessions.Length == 1 ? [neighbor.Name] : [neighbor.Name, NeighborNames.Second(neighbor.Name)];
}
