using System.Collections.Immutable;
using System.Globalization;

namespace Placemat.Routing.Bird;

/// <summary>Puts a reply together from lines as they arrive.</summary>
/// <remarks>
/// A line begins with a code of four digits and a dash, or a space on the last one. A line of the same code as the one before
/// has a single space instead. Lines with a plus sign belong to no reply.
/// </remarks>
internal sealed class BirdReplyReader
{
    private const int CodeLength = 4;

    private readonly ImmutableArray<BirdLine>.Builder _lines = ImmutableArray.CreateBuilder<BirdLine>();
    private int? _code;

    /// <summary>Takes the next line and returns the reply that it completes, if it does.</summary>
    /// <exception cref="BirdControlException">The line is none of a reply.</exception>
    public BirdReply? Read(string line)
    {
        if (line.StartsWith('+'))
            return null;
        if (line.StartsWith(' ') && _code is { } code)
        {
            _lines.Add(new(code, line[1..]));
            return null;
        }

        if (line.Length <= CodeLength
            || line[CodeLength] is not ('-' or ' ')
            || !int.TryParse(line.AsSpan(0, CodeLength), NumberStyles.None, CultureInfo.InvariantCulture, out var next))
        {
            throw BirdControlException.Unreadable(line, "a line with a code");
        }

        var text = new BirdLine(next, line[(CodeLength + 1)..]);
        if (line[CodeLength] == ' ')
            return new(_lines.ToImmutable(), text);
        _lines.Add(text);
        _code = next;
        return null;
    }
}
