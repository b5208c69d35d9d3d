using System.Collections.Immutable;
using System.Collections.Specialized;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>Tells the bindings what they may know of the scenario that runs.</summary>
internal static class ContextInfo
{
    public static FeatureInfo OfFeature(Pickle pickle) => new(
        Path.GetDirectoryName(pickle.Uri) ?? "",
        pickle.Feature.Name,
        pickle.Feature.Description,
        Names(pickle.Feature.Tags));

    public static RuleInfo? OfRule(Pickle pickle) =>
        pickle.Rule is { } rule ? new(rule.Name, rule.Description, Names(rule.Tags)) : null;

    public static ScenarioInfo OfScenario(Pickle pickle)
    {
        var arguments = new OrderedDictionary();
        foreach (var (name, value) in pickle.Arguments)
            arguments.Add(name, value);

        return new(
            pickle.Name,
            pickle.Scenario.Description,
            Names(pickle.Scenario.Tags.AddRange(pickle.Examples?.Tags ?? [])),
            [.. pickle.Tags.Select(tag => tag[1..])],
            arguments);
    }

    private static string[] Names(ImmutableArray<Tag> tags) => [.. tags.Select(tag => tag.Name[1..])];
}
