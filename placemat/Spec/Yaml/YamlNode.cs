namespace Placemat.Spec.Yaml;

/// <summary>A YAML value with its place. The tree is what the author wrote, before any meaning is given to it.</summary>
internal abstract record YamlNode(SourceMark Mark)
{
    /// <summary>What to call this value in a message: "a list", "a mapping", "a text".</summary>
    public abstract string Shape { get; }
}

/// <summary>A plain or quoted text. <paramref name="IsNull"/> is true for an empty value, <c>~</c> and <c>null</c>.</summary>
internal sealed record YamlScalar(SourceMark Mark, string Text, bool IsNull) : YamlNode(Mark)
{
    public override string Shape => IsNull ? "nothing" : "a single value";
}

internal sealed record YamlSequence(SourceMark Mark, IReadOnlyList<YamlNode> Items) : YamlNode(Mark)
{
    public override string Shape => "a list";
}

internal sealed record YamlMapping(SourceMark Mark, IReadOnlyList<YamlEntry> Entries) : YamlNode(Mark)
{
    public override string Shape => "a mapping";
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
