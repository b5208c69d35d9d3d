using System.Globalization;

namespace Placemat.Routing.Bird;

/// <summary>
/// Times as BIRD prints them by the formats of <see cref="BirdConfiguration"/>: local, without a zone. So they are compared
/// only with BIRD's own clock.
/// </summary>
internal static class BirdTime
{
    private const string ServerTime = "Current server time is ";

    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The moment of a reply to <c>show status</c>; null if it is in another format.</summary>
    public static DateTime? OfServer(BirdReply status)
    {
        var line = status.Lines.FirstOrDefault(l => l.Text.StartsWith(ServerTime, StringComparison.Ordinal));
        return line.Text is { } text ? Parse(text[ServerTime.Length..]) : null;
    }

    /// <summary>A moment; null if it is in another format, such as one that leaves out the day.</summary>
    public static DateTime? Parse(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
