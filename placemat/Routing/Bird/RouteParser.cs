using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>Reads the answer to <c>show route … all</c>.</summary>
internal static partial class RouteParser
{
    private const int RouteCode = 1007;
    private const int AttributeCode = 1012;

    public static IReadOnlyList<TableRoute> Parse(BirdReply reply)
    {
        List<TableRoute> routes = [];
        foreach (var (code, text) in reply.Lines)
        {
            if (code == RouteCode && Head.Match(text) is { Success: true } head)
                routes.Add(ParseHead(head, routes.LastOrDefault()));
            else if (code == RouteCode && text.StartsWith('\t'))
                Amend(routes, text, route => route with { NextHops = route.NextHops.Add(ParseNextHop(text)) });
            else if (code == RouteCode && !Heading.IsMatch(text))
                throw BirdControlException.Unreadable(text, "a route");
            else if (code == AttributeCode)
                Amend(routes, text, route => WithAttribute(route, text.Trim()));
        }

        return routes;
    }

    private static TableRoute ParseHead(Match head, TableRoute? previous)
    {
        // Further routes to a prefix leave it out.
        var prefix = head.Groups["prefix"].Length == 0 ? previous?.Prefix
            : IPNetwork.TryParse(head.Groups["prefix"].ValueSpan, out var parsed) ? parsed
            : null;
        return new()
        {
            Prefix = prefix ?? throw BirdControlException.Unreadable(head.Value, "a prefix"),
            Kind = Enum.Parse<TableRouteKind>(head.Groups["kind"].ValueSpan, ignoreCase: true),
            Protocol = head.Groups["protocol"].Value,
            Primary = head.Groups["primary"].Success,
        };
    }

    private static void Amend(List<TableRoute> routes, string line, Func<TableRoute, TableRoute> change)
    {
        if (routes.Count == 0)
            throw BirdControlException.Unreadable(line, "a route");
        routes[^1] = change(routes[^1]);
    }

    private static TableNextHop ParseNextHop(string line)
    {
        var match = NextHop.Match(line);
        IPAddress? gateway = null;
        if (!match.Success || match.Groups["gateway"].Success && !IPAddress.TryParse(match.Groups["gateway"].ValueSpan, out gateway))
            throw BirdControlException.Unreadable(line, "a next hop");
        var weight = match.Groups["weight"];
        return new(gateway, match.Groups["interface"].Value, weight.Success ? int.Parse(weight.ValueSpan, CultureInfo.InvariantCulture) : 1);
    }

    private static TableRoute WithAttribute(TableRoute route, string attribute) => attribute.Split(':', 2) switch
    {
        ["BGP.as_path", var path] => route with { AsPath = path.Trim() },
        ["BGP.community", var list] => route with { Communities = [.. Pair.Matches(list).Select(match => ParseCommunity(match, attribute))] },
        _ => route,
    };

    private static Community ParseCommunity(Match match, string line) =>
        Community.TryParse($"{match.Groups["asn"].Value}:{match.Groups["value"].Value}", null, out var community)
            ? community
            : throw BirdControlException.Unreadable(line, "communities");

    [GeneratedRegex(@"^(?<prefix>\S*)\s+(?<kind>unicast|blackhole|unreachable|prohibited) \[(?<protocol>[^\s\]]+)[^\]]*\](?<primary> [*!])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"^(Table \S+:|\s*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^\t(via (?<gateway>\S+) on|dev) (?<interface>\S+)(.* weight (?<weight>\d{1,6}))?", RegexOptions.ExplicitCapture)]
    private static partial Regex NextHop { get; }

    [GeneratedRegex(@"\((?<asn>\d+),\s*(?<value>\d+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair { get; }
}
