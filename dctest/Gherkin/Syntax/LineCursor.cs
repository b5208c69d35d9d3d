namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>Walks over the lines of a feature file; past the last one stands a line of kind <see cref="LineKind.End"/>.</summary>
internal sealed class LineCursor
{
    private const LineKind Blank = LineKind.Empty | LineKind.Comment;

    private readonly SourceLine[] _lines;
    private int _position;

    public LineCursor(string text)
    {
        var lines = text.Split('\n');
        _lines = [.. lines.Select((line, index) => SourceLine.Read(index + 1, line.TrimEnd('\r'))), new(lines.Length, "", LineKind.End)];
    }

    public SourceLine Current => _lines[_position];

    public bool At(LineKind kinds) => (Current.Kind & kinds) != 0;

    /// <summary>Returns the current line and steps over it; the end stays.</summary>
    public SourceLine Take()
    {
        var line = Current;
        if (!At(LineKind.End))
            _position++;

        return line;
    }

    public void SkipBlank()
    {
        while (At(Blank))
            _position++;
    }

    /// <summary>The kind of the first line, from the current one on, that is neither blank nor a line of tags.</summary>
    public LineKind KindAfterTags()
    {
        var position = _position;
        while ((_lines[position].Kind & (Blank | LineKind.Tag)) != 0)
            position++;

        return _lines[position].Kind;
    }
}
