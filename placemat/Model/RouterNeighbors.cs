using System.Collections.Immutable;
using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Resolves the neighbors of one router, and keeps their names and sessions apart.</summary>
internal sealed class RouterNeighbors(PlacedNode<RouterSpec> node, PeerFinder peers, NeighborResolver resolver, ProblemList problems)
{
    private readonly Dictionary<string, SourceMark> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(IPAddress Address, string? Interface, IPAddress? LocalAddress), SourceMark> _sessions = [];

    public ImmutableArray<NeighborSessions> Resolve()
    {
        List<NeighborSessions> neighbors = [];
        foreach (var spec in node.Spec.Neighbors)
        {
            if (spec.Name is { } name)
                Claim(name);
            if (resolver.Resolve(spec, peers.Find(spec, node)) is not { } neighbor)
                continue;
            neighbors.Add(neighbor);
            foreach (var session in neighbor.Sessions)
                Claim(session.Address, session.Interface, session.LocalAddress, spec);
            if (spec.Name is { } first && neighbor.Sessions.Length > 1)
                Claim(first with { Value = NeighborNames.Second(first.Value) });
        }

        return NextHops.KeepOnLink(NeighborNames.MakeUnique(neighbors), node.Spec.Asn?.Value);
    }

    private void Claim(Located<string> name) => NameRules.Check("neighbor", name, NameRules.MaxNodeName, _names, problems);

    private void Claim(IPAddress address, string? link, IPAddress? localAddress, NeighborSpec spec)
    {
        if (!_sessions.TryAdd((address, link, localAddress), spec.Mark))
            problems.Error(spec.Mark, $"there is a session with {address} already, from line {_sessions[(address, link, localAddress)].Line}", "keep one");
    }
}
