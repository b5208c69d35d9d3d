using System.Text.RegularExpressions;

namespace Placemat.Routing.Bird;

/// <summary>Reads the answer to <c>show protocols</c>, and the heads of <c>show protocols all</c>.</summary>
internal static partial class ProtocolParser
{
    public const int ProtocolCode = 1002;

    private const string NoTable = "---";

    public static IReadOnlyList<BirdProtocol> Parse(BirdReply reply) =>
        [.. reply.Lines.Where(line => line.Code == ProtocolCode).Select(line => ParseHead(line.Text).Protocol)];

    /// <summary>One protocol, and the moment since which it is in its state.</summary>
    public static (BirdProtocol Protocol, DateTime? Since) ParseHead(string line)
    {
        var match = Head.Match(line);
        if (!match.Success)
            throw BirdControlException.Unreadable(line, "a protocol");
        var table = match.Groups["table"].Value;
        var protocol = new BirdProtocol(
            match.Groups["name"].Value,
            match.Groups["kind"].Value,
            table == NoTable ? null : table,
            match.Groups["state"].Value,
            match.Groups["info"].Value.Trim());
        return (protocol, BirdTime.Parse(match.Groups["since"].Value));
    }

    // The columns are padded, but a long name pushes the others to the right.
    [GeneratedRegex(@"^(?<name>\S+)\s+(?<kind>\S+)\s+(?<table>\S+)\s+(?<state>\S+)\s+(?<since>(\d{4}-\d\d-\d\d )?[\d:.]+|\d{4}-\d\d-\d\d)(\s+(?<info>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Head { get; }
}
