using System.Collections.Specialized;

namespace Neco.DcTest.Gherkin;

/// <summary>
/// The scenario as written; tags without at signs. The combined ones are also those of its feature and rule. The arguments are the
/// values of the row of examples by column; there are none without an outline.
/// </summary>
internal sealed record ScenarioInfo(string Title, string Description, string[] Tags, string[] CombinedTags, IOrderedDictionary Arguments);

/// <summary>The rule that the scenario belongs to; tags without at signs.</summary>
internal sealed record RuleInfo(string Title, string Description, string[] Tags);

/// <summary>The feature as written; tags without at signs. The folder is that of its file, from the root of the repository.</summary>
internal sealed record FeatureInfo(string FolderPath, string Title, string Description, string[] Tags);
