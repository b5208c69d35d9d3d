namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>Reads a text between two lines of <c>"""</c> or of <c>```</c>, less the indentation of the first.</summary>
internal static class DocStringReader
{
    private const string Quotes = "\"\"\"";
    private const string Backticks = "```";

    public static string? DelimiterOf(string trimmed) =>
        trimmed.StartsWith(Quotes, StringComparison.Ordinal) ? Quotes
        : trimmed.StartsWith(Backticks, StringComparison.Ordinal) ? Backticks
        : null;

    public static DocString Read(LineCursor lines, Action<Location, string> onError)
    {
        var opening = lines.Take();
        var delimiter = DelimiterOf(opening.Trimmed)!;
        var content = new List<string>();
        while (!lines.At(LineKind.End))
        {
            var line = lines.Take();
            if (line.Trimmed.StartsWith(delimiter, StringComparison.Ordinal))
                return Make(opening, delimiter, content);

            content.Add(line.Text[Math.Min(line.Indent, opening.Indent)..]);
        }

        onError(lines.Current.Start, $"unexpected end of the file: expected {delimiter}, which closes the doc string of line {opening.Number}");
        return Make(opening, delimiter, content);
    }

    private static DocString Make(SourceLine opening, string delimiter, List<string> content)
    {
        var escaped = delimiter == Quotes ? "\\\"\\\"\\\"" : "\\`\\`\\`";
        return new(
            opening.Start,
            opening.Trimmed[delimiter.Length..].Trim(),
            string.Join('\n', content).Replace(escaped, delimiter, StringComparison.Ordinal));
    }
}
