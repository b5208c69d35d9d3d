using System.Collections.Immutable;

namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>One feature file as written. With errors, the feature holds whatever could be read around them.</summary>
internal sealed record GherkinDocument(string Uri, Feature? Feature, ImmutableArray<SyntaxError> Errors);

internal sealed record Feature(
    Location Location,
    ImmutableArray<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    Background? Background,
    ImmutableArray<Scenario> Scenarios,
    ImmutableArray<Rule> Rules);

internal sealed record Rule(
    Location Location,
    ImmutableArray<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    Background? Background,
    ImmutableArray<Scenario> Scenarios);

internal sealed record Background(Location Location, string Keyword, string Name, string Description, ImmutableArray<Step> Steps);

/// <summary>A scenario; with examples, or by its keyword, it is an outline.</summary>
internal sealed record Scenario(
    Location Location,
    ImmutableArray<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    ImmutableArray<Step> Steps,
    ImmutableArray<Examples> Examples)
{
    public bool IsOutline => !Examples.IsEmpty || Keywords.IsOutline(Keyword);
}

/// <summary>Values for an outline: the header names the placeholders, each row makes one scenario.</summary>
internal sealed record Examples(
    Location Location,
    ImmutableArray<Tag> Tags,
    string Keyword,
    string Name,
    string Description,
    TableRow? Header,
    ImmutableArray<TableRow> Rows);

/// <summary>A tag with its at sign.</summary>
internal sealed record Tag(Location Location, string Name);
