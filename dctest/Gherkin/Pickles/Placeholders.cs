using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Pickles;

/// <summary>The values of one row of examples, which stand for <c>&lt;column&gt;</c> in an outline. Other text in angle brackets stays.</summary>
internal sealed partial class Placeholders(TableRow? header, TableRow? row)
{
    public ImmutableArray<(string Name, string Value)> All { get; } =
        header is null || row is null ? [] : [.. header.Cells.Zip(row.Cells, (name, value) => (name.Value, value.Value))];

    public string Fill(string text) => Placeholder.Replace(text, match =>
        All.Where(argument => argument.Name == match.Groups[1].Value).Select(argument => argument.Value).FirstOrDefault(match.Value));

    public Step Fill(Step step) => step with
    {
        Text = Fill(step.Text),
        DocString = step.DocString is not { } text ? null : text with { MediaType = Fill(text.MediaType), Content = Fill(text.Content) },
        Table = step.Table is not { } table ? null : table with { Rows = [.. table.Rows.Select(Fill)] },
    };

    private TableRow Fill(TableRow tableRow) =>
        tableRow with { Cells = [.. tableRow.Cells.Select(cell => cell with { Value = Fill(cell.Value) })] };

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Placeholder { get; }
}
