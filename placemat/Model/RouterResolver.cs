using System.Net;
using System.Net.Sockets;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Turns what is written about a router into an intent, with the help of the other routers of the lab.</summary>
internal sealed class RouterResolver(IReadOnlyList<PlacedNode<RouterSpec>> routers, ProblemList problems)
{
    private readonly PeerFinder _peers = new(routers, problems);

    public RouterIntent Resolve(PlacedNode<RouterSpec> node)
    {
        var spec = node.Spec;
        var tables = NameSet.Of("table", spec.Tables.Select(table => table.Name), [RouteTable.Main], problems);
        var policies = NameSet.Of("policy", spec.Policies.Select(policy => policy.Name), [RoutePolicy.All, RoutePolicy.None], problems);
        var bfd = BfdResolver.Timers(spec.Bfd, BfdTimers.Default);
        foreach (var loopback in spec.Loopbacks.Where(loopback => loopback.Value.PrefixLength != BitsOf(loopback.Value.Address)))
            problems.Error(loopback.Mark, $"the loopback {loopback.Value} is not a single address", $"write {loopback.Value.Address}/{BitsOf(loopback.Value.Address)}");
        var neighbors = spec.Neighbors
            .Select(neighbor => new NeighborResolver(node, tables, policies, bfd, problems).Resolve(neighbor, _peers.Find(neighbor, node)))
            .OfType<BgpNeighbor>()
            .ToList();
        var names = NeighborNames.MakeUnique(neighbors);
        return new()
        {
            Name = node.Name,
            Asn = spec.Asn?.Value ?? 0,
            RouterId = RouterId(node),
            Loopbacks = [.. spec.Loopbacks.Select(loopback => loopback.Value)],
            Interfaces = [.. node.Interfaces.Select(link => new RouterInterface(link.Name, link.Addresses))],
            Announce = [.. spec.Announce.Select(prefix => prefix.Value)],
            Connected = [.. spec.Connected.Select(name => InterfaceNames.Find(name, node, problems)?.Name).OfType<string>()],
            Routes = StaticRouteResolver.Resolve(spec.Routes, node, problems),
            Tables = [.. spec.Tables.Select(table => Table(table, node))],
            Pipes = [.. spec.Pipes.Select(pipe => Pipe(pipe, tables, policies))],
            PrefixLists = [.. spec.PrefixLists.Select(list => new PrefixList(list.Name?.Value ?? "", [.. list.Prefixes.Select(range => range.Value)]))],
            Policies = PolicyResolver.Resolve(spec, [.. names.Select(neighbor => neighbor.Name)], problems),
            Neighbors = names,
            Bfd = bfd,
            MaxPaths = spec.MaxPaths?.Value ?? 16,
            PreferredSource = PreferredSource(node),
            BirdSnippet = spec.Bird?.Value,
        };
    }

    private static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private IPAddress RouterId(PlacedNode<RouterSpec> node)
    {
        if (node.Spec.RouterId is { } written)
        {
            if (written.Value.AddressFamily == AddressFamily.InterNetwork)
                return written.Value;
            problems.Error(written.Mark, $"{written.Value} cannot be a router id", "write an IPv4 address; it has only the form of one");
        }

        var own = node.Spec.Loopbacks.Select(loopback => loopback.Value)
            .Concat(node.Interfaces.SelectMany(link => link.Addresses))
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
        if (own is null && node.Spec.RouterId is null)
            problems.Error(node.Spec.Mark, $"\"{node.Name}\" has no IPv4 address to derive its router id from", "write router-id: 10.0.0.1, for example");
        return own ?? IPAddress.None;
    }

    private RouteTable Table(TableSpec table, PlacedNode node) => new(table.Name?.Value ?? "")
    {
        Routes = StaticRouteResolver.Resolve(table.Routes, node, problems),
        KernelTable = (uint?)table.KernelTable?.Value,
    };

    private static TablePipe Pipe(PipeSpec pipe, NameSet tables, NameSet policies) => new(
        tables.Check(pipe.From) ?? RouteTable.Main,
        tables.Check(pipe.To) ?? RouteTable.Main,
        policies.Check(pipe.Policy) ?? RoutePolicy.All);

    private IPAddress? PreferredSource(PlacedNode<RouterSpec> node)
    {
        if (node.Spec.PreferredSource is not { } source)
            return null;
        var own = node.Spec.Loopbacks.Select(loopback => loopback.Value).Concat(node.Interfaces.SelectMany(link => link.Addresses)).Select(address => address.Address).ToList();
        if (!own.Contains(source.Value))
            problems.Error(source.Mark, $"{source.Value} is not an address of \"{node.Name}\"", $"write one of: {string.Join(", ", own)}");
        return source.Value;
    }
}
