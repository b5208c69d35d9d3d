using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Syntax;

/// <summary>Writes what a parser read as text, one line for each thing, so that a test can show it whole.</summary>
internal static class Outline
{
    public static string Of(Feature? feature) => feature is null ? "" : string.Join('\n', Lines(feature));

    private static IEnumerable<string> Lines(Feature feature) =>
    [
        Title(feature.Location, feature.Keyword, feature.Name, feature.Description, feature.Tags),
        .. Indent(Lines(feature.Background)),
        .. Indent(feature.Scenarios.SelectMany(Lines)),
        .. Indent(feature.Rules.SelectMany(Lines)),
    ];

    private static IEnumerable<string> Lines(Rule rule) =>
    [
        Title(rule.Location, rule.Keyword, rule.Name, rule.Description, rule.Tags),
        .. Indent(Lines(rule.Background)),
        .. Indent(rule.Scenarios.SelectMany(Lines)),
    ];

    private static IEnumerable<string> Lines(Background? background) => background is null
        ? []
        : [Title(background.Location, background.Keyword, background.Name, background.Description, []), .. Indent(background.Steps.SelectMany(Lines))];

    private static IEnumerable<string> Lines(Scenario scenario) =>
    [
        Title(scenario.Location, scenario.Keyword, scenario.Name, scenario.Description, scenario.Tags),
        .. Indent(scenario.Steps.SelectMany(Lines)),
        .. Indent(scenario.Examples.SelectMany(Lines)),
    ];

    private static IEnumerable<string> Lines(Examples examples) =>
    [
        Title(examples.Location, examples.Keyword, examples.Name, examples.Description, examples.Tags),
        .. Indent(examples.Header is null ? [] : [Line(examples.Header), .. examples.Rows.Select(Line)]),
    ];

    private static IEnumerable<string> Lines(Step step) =>
    [
        $"{At(step.Location)} {step.Type} [{step.Keyword}] {step.Text}",
        .. Indent(step.DocString is null ? [] : [$"{At(step.DocString.Location)} text {step.DocString.MediaType}<{Escape(step.DocString.Content)}>"]),
        .. Indent(step.Table?.Rows.Select(Line) ?? []),
    ];

    private static string Title(Location location, string keyword, string name, string description, IEnumerable<Tag> tags) =>
        string.Concat(
            $"{At(location)} [{keyword}] {name}",
            description.Length == 0 ? "" : $" <{Escape(description)}>",
            string.Concat(tags.Select(tag => $" {At(tag.Location)}{tag.Name}")));

    private static string Line(TableRow row) => $"{At(row.Location)} row{string.Concat(row.Cells.Select(cell => $" {At(cell.Location)}<{Escape(cell.Value)}>"))}";

    private static string At(Location location) => $"{location.Line}:{location.Column}";

    private static string Escape(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal);

    private static IEnumerable<string> Indent(IEnumerable<string> lines) => lines.Select(line => "  " + line);
}
