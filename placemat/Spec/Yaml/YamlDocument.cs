namespace Placemat.Spec.Yaml;

/// <summary>One document, and what a reader of it is told first; null if nothing.</summary>
internal sealed record YamlDocument(YamlNode Root, string? Comment = null);
