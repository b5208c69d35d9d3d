using System.Collections.Immutable;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Pickles;

/// <summary>Makes the scenarios to run from a feature file, in the order in which they stand there.</summary>
internal static class PickleCompiler
{
    public static ImmutableArray<Pickle> Compile(GherkinDocument document)
    {
        if (document.Feature is not { } feature)
            return [];

        var background = feature.Background?.Steps ?? [];
        return
        [
            .. feature.Scenarios.SelectMany(scenario => Compile(document.Uri, feature, null, scenario, background)),
            .. feature.Rules.SelectMany(rule => rule.Scenarios.SelectMany(
                scenario => Compile(document.Uri, feature, rule, scenario, background.AddRange(rule.Background?.Steps ?? [])))),
        ];
    }

    private static IEnumerable<Pickle> Compile(string uri, Feature feature, Rule? rule, Scenario scenario, ImmutableArray<Step> background)
    {
        ImmutableArray<Tag> tags = [.. feature.Tags, .. rule?.Tags ?? [], .. scenario.Tags];
        Pickle[] rows = [.. scenario.Examples.SelectMany(examples => examples.Rows.Select(row => Make(examples, row)))];

        // An outline without rows stays one scenario, which fails when it runs: nobody would miss one that is not there.
        return rows.Length == 0 ? [Make(null, null)] : WithDistinctNames(rows);

        Pickle Make(Examples? examples, TableRow? row)
        {
            var values = new Placeholders(examples?.Header, row);
            return new(
                uri,
                feature,
                rule,
                scenario,
                examples,
                row?.Location ?? scenario.Location,
                values.Fill(scenario.Name),
                [.. tags.Concat(examples?.Tags ?? []).Select(tag => tag.Name)],
                scenario.Steps.IsEmpty ? [] : [.. WithMeaning(background.Concat(scenario.Steps.Select(values.Fill)))],
                values.All);
        }
    }

    /// <summary>Gives conjunctions the meaning of the step before them; in front of all steps that is Given.</summary>
    private static IEnumerable<PickleStep> WithMeaning(IEnumerable<Step> steps)
    {
        var type = KeywordType.Context;
        foreach (var step in steps)
        {
            type = step.Type == KeywordType.Conjunction ? type : step.Type;
            yield return new(step.Location, step.Keyword, type, step.Text, step.DocString, step.Table);
        }
    }

    // A title without placeholders would be the same for every row, and nobody could tell which one failed.
    private static IEnumerable<Pickle> WithDistinctNames(Pickle[] rows) =>
        rows.DistinctBy(row => row.Name).Count() == rows.Length
            ? rows
            : rows.Select(row => row with { Name = $"{row.Name} ({string.Join(", ", row.Arguments.Select(argument => argument.Value))})" });
}
