using System.Collections.Immutable;

namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>What a step's keyword says about it. A conjunction (And, But, *) takes the meaning of the step before it.</summary>
internal enum KeywordType
{
    Context,
    Action,
    Outcome,
    Conjunction,
}

internal sealed record Step(Location Location, string Keyword, KeywordType Type, string Text, DocString? DocString, Table? Table);

internal sealed record DocString(Location Location, string MediaType, string Content);

/// <summary>A data table with at least one row; all rows have as many cells as the first.</summary>
internal sealed record Table(Location Location, ImmutableArray<TableRow> Rows);

internal sealed record TableRow(Location Location, ImmutableArray<TableCell> Cells);

internal sealed record TableCell(Location Location, string Value);
