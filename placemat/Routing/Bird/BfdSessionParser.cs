using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Placemat.Routing.Bird;

/// <summary>Reads the answer to <c>show bfd sessions</c>.</summary>
internal static partial class BfdSessionParser
{
    private const string NoInterface = "---";

    public static IReadOnlyList<BfdSession> Parse(BirdReply reply)
    {
        // A router without BFD refuses in the same words and with the same code as one that misunderstands.
        if (reply.IsError)
        {
            return reply.Outcome.Text.Contains("no BFD protocol", StringComparison.Ordinal)
                ? []
                : throw new BirdControlException($"BIRD refused: {reply.Outcome.Text}");
        }

        // The name of the protocol and the heading come before the sessions.
        return [.. reply.Lines.Select(line => line.Text).Where(text => !Heading.IsMatch(text)).Select(ParseSession)];
    }

    private static BfdSession ParseSession(string line)
    {
        var match = Session.Match(line);
        if (!match.Success
            || !IPAddress.TryParse(match.Groups["peer"].ValueSpan, out var peer)
            || !Enum.TryParse<BfdState>(match.Groups["state"].ValueSpan, out var state))
        {
            throw BirdControlException.Unreadable(line, "a BFD session");
        }

        var link = match.Groups["interface"].Value;
        return new(peer, link == NoInterface ? null : link, state, Seconds(match.Groups["interval"]), Seconds(match.Groups["timeout"]));
    }

    private static TimeSpan Seconds(Group group) => TimeSpan.FromSeconds(double.Parse(group.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(\S+:|IP address\s.*|\s*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^(?<peer>\S+)\s+(?<interface>\S+)\s+(?<state>[A-Za-z]+)\s.*\s(?<interval>\d{1,6}\.\d+)\s+(?<timeout>\d{1,6}\.\d+)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Session { get; }
}
