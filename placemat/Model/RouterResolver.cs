using System.Collections.Immutable;
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
    private readonly RouterIds _ids = new(problems);

    public RouterIntent Resolve(PlacedNode<RouterSpec> node)
    {
        var spec = node.Spec;
        var tables = NameSet.Of("table", spec.Tables.Select(table => table.Name), [RouteTable.Main], problems);
        var policies = NameSet.Of("policy", spec.Policies.Select(policy => policy.Name), [RoutePolicy.All, RoutePolicy.None], problems);
        var bfd = BfdResolver.Timers(spec.Bfd, BfdTimers.Default);
        foreach (var loopback in spec.Loopbacks.Where(loopback => loopback.Value.PrefixLength != BitsOf(loopback.Value.Address)))
            problems.Error(loopback.Mark, $"the loopback {loopback.Value} is not a single address", $"write {loopback.Value.Address}/{BitsOf(loopback.Value.Address)}");
        var neighbors = new RouterNeighbors(node, _peers, new(node, tables, policies, bfd, problems), problems).Resolve();
        return new()
        {
            Name = node.Name,
            Asn = spec.Asn?.Value ?? 0,
            RouterId = _ids.Resolve(node),
            Loopbacks = [.. spec.Loopbacks.Select(loopback => loopback.Value)],
            Interfaces = [.. node.Interfaces.Select(link => new RouterInterface(link.Name, link.Addresses))],
            Announce = [.. spec.Announce.Select(prefix => prefix.Value)],
            Connected = [.. spec.Connected.Select(name => InterfaceNames.Find(name, node, problems)?.Name).OfType<string>()],
            Routes = StaticRouteResolver.Resolve(spec.Routes, node, problems),
            Tables = [.. spec.Tables.Select(table => Table(table, node))],
            Pipes = [.. spec.Pipes.Select(pipe => Pipe(pipe, tables, policies))],
            PrefixLists = [.. spec.PrefixLists.Select(list => new PrefixList(list.Name?.Value ?? "", [.. list.Prefixes.Select(range => range.Value)]))],
            Policies = PolicyResolver.Resolve(spec, neighbors, problems),
            Neighbors = [.. neighbors.SelectMany(neighbor => neighbor.Sessions)],
            Bfd = bfd,
            MaxPaths = spec.MaxPaths?.Value ?? 16,
            PreferredSources = PreferredSources(node),
            BirdSnippet = spec.Bird?.Value,
        };
    }

    private static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private ImmutableArray<IPAddress> PreferredSources(PlacedNode<RouterSpec> node)
    {
        Dictionary<AddressFamily, IPAddress> sources = [];
        foreach (var source in node.Spec.PreferredSources)
        {
            if (!sources.TryAdd(source.Value.AddressFamily, source.Value))
                problems.Error(source.Mark, $"{source.Value} and {sources[source.Value.AddressFamily]} are of one family", "keep one address for each family");
            else if (source.Value.IsIPv6LinkLocal)
                problems.Error(source.Mark, $"{source.Value} is good on one link only, so it cannot be the source of what goes further", "write a global address");
            else
                RouterAddresses.Check(source, node, problems);
        }

        return [.. sources.Values];
    }

    private RouteTable Table(TableSpec table, PlacedNode node) => new(table.Name?.Value ?? "")
    {
        Routes = StaticRouteResolver.Resolve(table.Routes, node, problems),
        KernelTable = (uint?)table.KernelTable?.Value,
    };

    private TablePipe Pipe(PipeSpec pipe, NameSet tables, NameSet policies)
    {
        if (pipe.From is { } from && from.Value == pipe.To?.Value)
            problems.Error(pipe.To.Mark, $"the pipe leads from \"{from.Value}\" back to itself", "write another table");
        return new(
            tables.Check(pipe.From) ?? RouteTable.Main,
            tables.Check(pipe.To) ?? RouteTable.Main,
            policies.Check(pipe.Policy) ?? RoutePolicy.All);
    }
}
