using System.Collections.Immutable;

namespace Placemat.Routing.Bird;

/// <summary>A line of a reply and the code that it stands under.</summary>
internal readonly record struct BirdLine(int Code, string Text);

/// <summary>
/// An answer on BIRD's control socket: lines of data, and a last one with the outcome. The codes are
/// 0xxx success, 1xxx and 2xxx data, 8xxx a command that failed, 9xxx a command that was not understood.
/// </summary>
internal sealed record BirdReply(ImmutableArray<BirdLine> Lines, BirdLine Outcome)
{
    private const int FirstError = 8000;

    public bool IsError => Outcome.Code >= FirstError;

    /// <summary>Reads one whole reply.</summary>
    /// <exception cref="BirdControlException">It is not one, or something follows it.</exception>
    public static BirdReply Parse(string text)
    {
        var reader = new BirdReplyReader();
        BirdReply? reply = null;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (reply is not null)
                throw BirdControlException.Unreadable(line, "the end of the answer");
            reply = reader.Read(line);
        }

        return reply ?? throw new BirdControlException("BIRD's answer ends before it is complete.");
    }
}
