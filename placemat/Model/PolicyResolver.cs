using System.Collections.Immutable;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Checks what policies refer to.</summary>
internal static class PolicyResolver
{
    public static ImmutableArray<RoutePolicy> Resolve(RouterSpec router, IReadOnlyList<BgpNeighbor> neighbors, ProblemList problems)
    {
        var lists = NameSet.Of("prefix list", router.PrefixLists.Select(list => list.Name), [], problems);
        // A neighbor that could not be resolved has been reported, but its name is not known.
        var peers = neighbors.Count < router.Neighbors.Count ? null : NameSet.Of("neighbor", [], [.. neighbors.Select(neighbor => neighbor.Name)], problems);
        return [.. router.Policies.Select(policy => new RoutePolicy(policy.Name?.Value ?? "", [.. policy.Rules.Select(rule => Rule(rule, lists, peers))])
        {
            Default = policy.Default?.Value ?? Verdict.Reject,
        })];
    }

    private static PolicyRule Rule(PolicySpec.RuleSpec rule, NameSet lists, NameSet? peers) => new(rule.Action?.Value ?? Verdict.Reject)
    {
        Match = rule.Match is not { } match ? new() : new()
        {
            PrefixLists = [.. match.PrefixLists.Select(lists.Check).OfType<string>()],
            Communities = [.. match.Communities.Select(community => community.Value)],
            Source = match.Source?.Value,
            Neighbor = peers?.Check(match.Neighbor),
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
}
