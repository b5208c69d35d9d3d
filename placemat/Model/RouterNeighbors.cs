using System.Collections.Immutable;
using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Resolves the neighbors of one router, and keeps their names and sessions apart.</summary>
internal sealed class RouterNeighbors(PlacedNode<RouterSpec> node, PeerFinder peers, NeighborResolver resolver, ProblemList problems)
{
    /// <summary>BIRD's limit of 64 for a name, less what it has before a neighbor's.</summary>
    private const int MaxName = 60;

    private readonly Dictionary<string, SourceMark> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(IPAddress Address, string? Interface, IPAddress? LocalAddress), SourceMark> _sessions = [];

    public ImmutableArray<NeighborSessions> Resolve()
    {
        List<NeighborSpec> specs = [];
        List<NeighborSessions> neighbors = [];
        foreach (var spec in node.Spec.Neighbors)
        {
            if (spec.Name is { } name)
                Claim(name);
            if (resolver.Resolve(spec, peers.Find(spec, node)) is not { } neighbor)
                continue;
            specs.Add(spec);
            neighbors.Add(neighbor);
            Claim(neighbor, spec);
            if (spec.Name is { Value.Length: <= MaxName } first && neighbor.Sessions.Length > 1)
                Claim(first with { Value = NeighborNames.Second(first.Value) });
        }

        var named = NeighborNames.MakeUnique(neighbors);
        foreach (var (spec, neighbor) in specs.Zip(named).Where(pair => !pair.Second.IsNamed))
            CheckLength(neighbor.Sessions[^1].Name, spec);
        return NextHops.KeepOnLink(named, node.Spec.Asn?.Value);
    }

    private void Claim(Located<string> name) => NameRules.Check("neighbor", name, MaxName, _names, problems);

    private void CheckLength(string name, NeighborSpec spec)
    {
        if (name.Length > MaxName)
            problems.Error(spec.Mark, $"the neighbor would be called {Excerpt.Of(name)}, which has {name.Length} characters", $"add name, with at most {MaxName - NeighborNames.Second("").Length}");
    }

    private void Claim(NeighborSessions neighbor, NeighborSpec spec)
    {
        foreach (var session in neighbor.Sessions)
        {
            if (_sessions.TryAdd((session.Address, session.Interface, session.LocalAddress), spec.Mark))
                continue;
            var first = _sessions[(session.Address, session.Interface, session.LocalAddress)];
            problems.Error(spec.Mark, $"there is a session with {session.Address} already, from line {first.Line}", "keep one");
            return;
        }
    }
}
