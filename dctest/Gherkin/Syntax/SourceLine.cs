namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>
/// One line of a feature file and what it looks like on its own. Where it stands decides what it is: inside a doc string
/// or a description it is text, whatever its kind.
/// </summary>
internal sealed record SourceLine(int Number, string Text, LineKind Kind)
{
    public string Trimmed { get; } = Text.Trim();

    /// <summary>How many white-space characters stand before the first other one.</summary>
    public int Indent { get; } = Text.Length - Text.TrimStart().Length;

    /// <summary>Where the first character that is not white space stands.</summary>
    public Location Start => new(Number, Indent + 1);

    public static SourceLine Read(int number, string text) => new(number, text, Classify(text.Trim()));

    private static LineKind Classify(string trimmed) => trimmed switch
    {
        "" => LineKind.Empty,
        ['#', ..] => LineKind.Comment,
        ['@', ..] => LineKind.Tag,
        ['|', ..] => LineKind.TableRow,
        _ when DocStringReader.DelimiterOf(trimmed) is not null => LineKind.DocString,
        _ when Keywords.FindTitle(trimmed) is { } title => title.Kind,
        _ when Keywords.FindStep(trimmed) is not null => LineKind.Step,
        _ => LineKind.Other,
    };
}
