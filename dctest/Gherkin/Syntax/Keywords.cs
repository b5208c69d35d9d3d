namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>The keywords of Gherkin, in English.</summary>
internal static class Keywords
{
    /// <summary>The code by which a <c># language:</c> line names this language.</summary>
    public const string Language = "en";

    private const string Outline = "Scenario Outline";
    private const string Template = "Scenario Template";

    private static readonly (string Keyword, LineKind Kind)[] Titles =
    [
        ("Feature", LineKind.Feature),
        ("Business Need", LineKind.Feature),
        ("Ability", LineKind.Feature),
        ("Background", LineKind.Background),
        ("Rule", LineKind.Rule),
        ("Scenario", LineKind.Scenario),
        ("Example", LineKind.Scenario),
        (Outline, LineKind.Scenario),
        (Template, LineKind.Scenario),
        ("Examples", LineKind.Examples),
        ("Scenarios", LineKind.Examples),
    ];

    private static readonly (string Keyword, KeywordType Type)[] Steps =
    [
        ("Given", KeywordType.Context),
        ("When", KeywordType.Action),
        ("Then", KeywordType.Outcome),
        ("And", KeywordType.Conjunction),
        ("But", KeywordType.Conjunction),
        ("*", KeywordType.Conjunction),
    ];

    public static bool IsOutline(string keyword) => keyword is Outline or Template;

    /// <summary>The title keyword that <paramref name="line"/> starts with, if any: <c>Scenario: name</c>.</summary>
    public static (string Keyword, LineKind Kind)? FindTitle(string line)
    {
        foreach (var title in Titles)
        {
            if (line.Length > title.Keyword.Length && line[title.Keyword.Length] == ':' && line.StartsWith(title.Keyword, StringComparison.Ordinal))
                return title;
        }

        return null;
    }

    /// <summary>The step keyword that <paramref name="line"/> starts with, if any: <c>Given text</c>.</summary>
    public static (string Keyword, KeywordType Type)? FindStep(string line)
    {
        foreach (var step in Steps)
        {
            if (line.Length > step.Keyword.Length && line[step.Keyword.Length] == ' ' && line.StartsWith(step.Keyword, StringComparison.Ordinal))
                return step;
        }

        return null;
    }
}
