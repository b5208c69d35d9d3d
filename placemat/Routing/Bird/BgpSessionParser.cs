using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Placemat.Routing.Bird;

/// <summary>Reads the answer to <c>show protocols all</c>.</summary>
internal static partial class BgpSessionParser
{
    private const string Kind = "BGP";
    private const string ChannelHead = "Channel ";

    /// <param name="reply">The answer.</param>
    /// <param name="now">BIRD's clock at that moment; null if it is not known.</param>
    /// <param name="guards">The BFD sessions of the same router.</param>
    public static IReadOnlyList<BgpSession> Parse(BirdReply reply, DateTime? now, IReadOnlyList<BfdSession> guards)
    {
        List<BgpSession> sessions = [];
        for (var index = 0; index < reply.Lines.Length; index++)
        {
            if (reply.Lines[index].Code != ProtocolParser.ProtocolCode)
                continue;
            var (protocol, since) = ProtocolParser.ParseHead(reply.Lines[index].Text);
            var details = reply.Lines.Skip(index + 1).TakeWhile(line => line.Code != ProtocolParser.ProtocolCode).Select(line => line.Text.Trim());
            if (protocol.Kind == Kind && ParseSession(protocol, [.. details], guards) is { } session)
                sessions.Add(session with { Uptime = session.State == BgpState.Established ? now - since : null });
        }

        return sessions;
    }

    /// <summary>Null for the listener that accepts peers of a whole range: it is no session.</summary>
    private static BgpSession? ParseSession(BirdProtocol protocol, string[] details, IReadOnlyList<BfdSession> guards)
    {
        if (Find(details, "Neighbor range") is not null)
            return null;
        var state = Find(details, "BGP state") ?? "";
        // A link-local address has its interface behind it.
        var address = (Find(details, "Neighbor address") ?? "").Split('%');
        if (!IPAddress.TryParse(address[0], out var peer))
            throw BirdControlException.Unreadable(address[0], $"the address of neighbor {protocol.Name}");
        return new()
        {
            Neighbor = NeighborSection.NeighborName(protocol.Name),
            Address = peer,
            NeighborAsn = Asn(Find(details, "Neighbor AS")),
            LocalAsn = Asn(Find(details, "Local AS")),
            State = ParseState(state),
            Passive = state == "Passive",
            LastError = Find(details, "Last error"),
            Bfd = guards.FirstOrDefault(guard => guard.Peer.Equals(peer) && (address.Length == 1 || guard.Interface == address[1]))?.State,
            Channels = [.. ParseChannels(details)],
        };
    }

    // BIRD has names of its own for a session that waits and for one that is being closed.
    private static BgpState ParseState(string state) => state switch
    {
        "Passive" => BgpState.Active,
        "Close" => BgpState.Idle,
        _ when Enum.TryParse<BgpState>(state, out var known) && Enum.IsDefined(known) => known,
        _ => throw BirdControlException.Unreadable(state, "the state of a BGP session"),
    };

    private static IEnumerable<BgpChannel> ParseChannels(string[] details)
    {
        BirdFamily? family = null;
        foreach (var line in details)
        {
            if (line.StartsWith(ChannelHead, StringComparison.Ordinal))
                family = BirdFamily.Find(line[ChannelHead.Length..]);
            else if (family is not null && Routes.Match(line) is { Success: true } match)
                yield return new(family.AddressFamily, Count(match, "imported"), Count(match, "exported"), Count(match, "preferred"));
        }
    }

    private static string? Find(string[] details, string key) => details
        .Where(line => line.StartsWith(key, StringComparison.Ordinal) && line.Length > key.Length && line[key.Length] == ':')
        .Select(line => line[(key.Length + 1)..].Trim())
        .FirstOrDefault();

    private static uint Asn(string? text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asn) ? asn : 0;

    private static int Count(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^Routes:\s+(?<imported>\d{1,9}) imported,(\s+\d+ filtered,)?\s+(?<exported>\d{1,9}) exported(,\s+(?<preferred>\d{1,9}) preferred)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Routes { get; }
}
