using System.Collections.Immutable;
using System.Text;

namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>
/// Splits a table row into cells. Inside a cell <c>\n</c> is a line break, <c>\|</c> a bar and <c>\\</c> a backslash;
/// any other backslash is itself. What stands behind the last bar is ignored, as the language says.
/// </summary>
internal static class TableRowReader
{
    public static TableRow Read(SourceLine line) => new(line.Start, [.. Cells(line)]);

    private static IEnumerable<TableCell> Cells(SourceLine line)
    {
        var text = line.Text;
        var cell = new StringBuilder();
        var start = line.Indent + 1;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '|':
                    yield return MakeCell(line.Number, start, cell.ToString());
                    cell.Clear();
                    start = i + 1;
                    break;
                case '\\' when i + 1 < text.Length && Escapes.TryGetValue(text[i + 1], out var meaning):
                    cell.Append(meaning);
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
    }

    // A line break that was written as \n belongs to the value, so only real white space is cut off.
    private static TableCell MakeCell(int line, int start, string text)
    {
        var indent = text.Length - text.TrimStart(Padding).Length;
        return new(new(line, start + indent + 1), text.Trim(Padding));
    }

    private static readonly char[] Padding = [' ', '\t', '\u00a0'];

    private static readonly ImmutableDictionary<char, char> Escapes = ImmutableDictionary.CreateRange<char, char>(
        [new('n', '\n'), new('|', '|'), new('\\', '\\')]);
}
