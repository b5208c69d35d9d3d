namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>Says in words which kinds of lines may stand in a place.</summary>
internal static class ExpectedKinds
{
    private static readonly (LineKind Kind, string Words)[] Names =
    [
        (LineKind.TableRow, "a table row"),
        (LineKind.DocString, "a doc string"),
        (LineKind.Step, "a step (Given, When, Then, And, But, *)"),
        (LineKind.Tag, "a tag"),
        (LineKind.Feature, "\"Feature:\""),
        (LineKind.Background, "\"Background:\""),
        (LineKind.Examples, "\"Examples:\""),
        (LineKind.Scenario, "\"Scenario:\""),
        (LineKind.Rule, "\"Rule:\""),
        (LineKind.End, "the end of the file"),
    ];

    public static string Describe(LineKind kinds)
    {
        var words = Names.Where(name => (name.Kind & kinds) != 0).Select(name => name.Words).ToArray();
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }
}
