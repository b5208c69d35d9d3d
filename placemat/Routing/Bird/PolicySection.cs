using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>Prefix lists as sets and policies as filters.</summary>
internal static class PolicySection
{
    private static readonly BirdFamily[] Families = [BirdFamily.IPv4, BirdFamily.IPv6];

    public static void Write(BirdText text, RouterIntent router)
    {
        foreach (var list in router.PrefixLists)
            WritePrefixList(text, list);

        foreach (var policy in router.Policies)
            WritePolicy(text, router, policy);
    }

    private static void WritePrefixList(BirdText text, PrefixList list)
    {
        // A set holds one family only.
        foreach (var family in Families)
        {
            string[] ranges = [.. list.Entries.Where(e => family.Has(e.Network)).Select(Range)];
            if (ranges.Length > 0)
            {
                text.Gap();
                text.Line($"define {Symbol(list, family)} = [");
                text.Line($"  {string.Join(",\n  ", ranges)}");
                text.Line("];");
            }
        }
    }

    private static string Range(PrefixRange range)
    {
        var length = range.Network.PrefixLength;
        var longest = range.Network.BaseAddress.GetAddressBytes().Length * 8;
        return range is { AtLeast: null, AtMost: null }
            ? $"{range.Network}"
            : $"{range.Network}{{{range.AtLeast ?? length},{range.AtMost ?? longest}}}";
    }

    private static void WritePolicy(BirdText text, RouterIntent router, RoutePolicy policy)
    {
        text.Gap();
        using var filter = text.Open(BirdSyntax.Filter(policy.Name));
        foreach (var rule in policy.Rules)
            WriteRule(text, router, rule);

        text.Line($"{Word(policy.Default)};");
    }

    private static void WriteRule(BirdText text, RouterIntent router, PolicyRule rule)
    {
        var conditions = string.Join(" && ", Conditions(router, rule.Match));
        string[] changes = rule.Verdict == Verdict.Accept ? [.. Changes(router, rule.Set)] : [];
        var head = conditions.Length > 0 ? $"if {conditions} then" : "if true then";
        if (changes.Length == 0)
        {
            text.Line($"{head} {Word(rule.Verdict)};");
            return;
        }

        using var body = text.Open(head);
        foreach (var change in changes)
            text.Line(change);

        text.Line($"{Word(rule.Verdict)};");
    }

    private static IEnumerable<string> Conditions(RouterIntent router, RouteMatch match)
    {
        if (match.PrefixLists.Length > 0)
        {
            yield return AnyOf(
                from name in match.PrefixLists
                let list = router.PrefixLists.Single(l => l.Name == name)
                from family in Families
                where list.Entries.Any(e => family.Has(e.Network))
                select $"net ~ {Symbol(list, family)}");
        }

        if (match.Communities.Length > 0)
            yield return $"bgp_community ~ [{string.Join(", ", match.Communities.Select(Pair))}]";

        if (match.Source is { } source)
        {
            yield return source switch
            {
                RouteSource.Bgp => "source = RTS_BGP",
                RouteSource.Loopback => $"proto = {BirdSyntax.Quote(OriginSection.Loopback)}",
                RouteSource.Connected => $"proto = {BirdSyntax.Quote(OriginSection.Connected)}",
                RouteSource.Announce => $"proto ~ {BirdSyntax.Quote(OriginSection.Announce + ".*")}",
                RouteSource.Static => $"proto ~ {BirdSyntax.Quote(OriginSection.Static + ".*")}",
                _ => throw new ArgumentOutOfRangeException(nameof(match), source, null),
            };
        }

        if (match.Neighbors.Length > 0)
            yield return AnyOf(match.Neighbors.Select(neighbor => $"proto = {BirdSyntax.Quote(NeighborSection.ProtocolName(neighbor))}"));
    }

    private static IEnumerable<string> Changes(RouterIntent router, RouteChanges set)
    {
        if (set.RemoveCommunities.Length > 0)
            yield return $"bgp_community.delete([{string.Join(", ", set.RemoveCommunities.Select(Pair))}]);";

        foreach (var community in set.AddCommunities)
            yield return $"bgp_community.add({Pair(community)});";

        if (set.LocalPreference is { } preference)
            yield return $"bgp_local_pref = {preference};";

        if (set.Med is { } med)
            yield return $"bgp_med = {med};";

        for (var i = 0; i < set.Prepend; i++)
            yield return $"bgp_path.prepend({router.Asn});";
    }

    private static string AnyOf(IEnumerable<string> conditions)
    {
        string[] all = [.. conditions];
        return all switch
        {
            [] => "false",
            [var only] => only,
            _ => $"({string.Join(" || ", all)})",
        };
    }

    private static string Symbol(PrefixList list, BirdFamily family) => BirdSyntax.Symbol("prefixes", list.Name, family.Name);

    private static string Pair(Community community) => $"({community.Asn}, {community.Value})";

    private static string Word(Verdict verdict) => verdict == Verdict.Accept ? "accept" : "reject";
}
