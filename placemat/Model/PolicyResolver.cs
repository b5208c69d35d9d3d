using System.Collections.Immutable;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Checks what policies refer to.</summary>
internal static class PolicyResolver
{
    public static ImmutableArray<RoutePolicy> Resolve(RouterSpec router, IReadOnlyList<NeighborSessions> neighbors, ProblemList problems)
    {
        var lists = NameSet.Of("prefix list", router.PrefixLists.Select(list => list.Name), [], problems);
        // A neighbor that could not be resolved has been reported, but its name is not known.
        var peers = neighbors.Count < router.Neighbors.Count ? null : NameSet.Of("neighbor", [], [.. neighbors.SelectMany(NamesOf).Distinct()], problems);
        return [.. router.Policies.Select(policy => new RoutePolicy(policy.Name?.Value ?? "", [.. policy.Rules.Select(rule => Rule(rule, lists, peers, neighbors))])
        {
            Default = policy.Default?.Value ?? Verdict.Reject,
        })];
    }

    private static PolicyRule Rule(PolicySpec.RuleSpec rule, NameSet lists, NameSet? peers, IReadOnlyList<NeighborSessions> neighbors) => new(rule.Action?.Value ?? Verdict.Reject)
    {
        Match = rule.Match is not { } match ? new() : new()
        {
            PrefixLists = [.. match.PrefixLists.Select(lists.Check).OfType<string>()],
            Communities = [.. match.Communities.Select(community => community.Value)],
            Source = match.Source?.Value,
            Neighbors = peers?.Check(match.Neighbor) is { } name ? [.. neighbors.SelectMany(neighbor => SessionsCalled(name, neighbor))] : [],
        },
        Set = rule.Set is not { } set ? new() : new()
        {
            AddCommunities = [.. set.AddCommunities.Select(community => community.Value)],
            RemoveCommunities = [.. set.RemoveCommunities.Select(community => community.Value)],
            LocalPreference = set.LocalPreference?.Value,
            Med = set.Med?.Value,
            Prepend = set.Prepend?.Value ?? 0,
        },
    };

    private static IEnumerable<string> NamesOf(NeighborSessions neighbor) => neighbor.Sessions.Select(session => session.Name);

    /// <summary>A neighbor's own name means all sessions with it.</summary>
    private static IEnumerable<string> SessionsCalled(string name, NeighborSessions neighbor) =>
        neighbor.Name == name ? NamesOf(neighbor) : NamesOf(neighbor).Where(session => session == name);
}
