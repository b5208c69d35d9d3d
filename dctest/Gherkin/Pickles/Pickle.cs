using System.Collections.Immutable;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Pickles;

/// <summary>
/// A scenario ready to run: background steps in front, placeholders replaced, tags gathered from the feature down to the
/// examples. An outline makes one for each row, or one that cannot pass if it has no rows.
/// </summary>
/// <param name="Uri">The feature file, as errors name it.</param>
/// <param name="Feature">Where it comes from.</param>
/// <param name="Rule">Where it comes from, if the feature has rules.</param>
/// <param name="Scenario">Where it comes from.</param>
/// <param name="Examples">The examples that its row stands in, if it comes from one.</param>
/// <param name="Location">The scenario's, or the row's: no other pickle of the file has this line.</param>
/// <param name="Name">The scenario's name, with the row's values.</param>
/// <param name="Tags">With at signs; those that stand nearer to the scenario come later.</param>
/// <param name="Steps">At least one, unless the scenario has none of its own.</param>
/// <param name="Arguments">The row's values by column name, in order; empty without an outline.</param>
internal sealed record Pickle(
    string Uri,
    Feature Feature,
    Rule? Rule,
    Scenario Scenario,
    Examples? Examples,
    Location Location,
    string Name,
    ImmutableArray<string> Tags,
    ImmutableArray<PickleStep> Steps,
    ImmutableArray<(string Name, string Value)> Arguments);

/// <summary>A step to run; its keyword type is never a conjunction.</summary>
internal sealed record PickleStep(Location Location, string Keyword, KeywordType Type, string Text, DocString? DocString, Table? Table);
