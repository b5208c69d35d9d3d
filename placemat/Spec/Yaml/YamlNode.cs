namespace Placemat.Spec.Yaml;

/// <summary>A YAML value with its place. The tree is what the author wrote, before any meaning is given to it.</summary>
internal abstract record YamlNode(SourceMark Mark)
{
    /// <summary>What to call this value in a message: "a list", "a mapping", "a text".</summary>
    public abstract string Shape { get; }

    /// <summary>True for an empty value, <c>~</c> and <c>null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A plain or quoted text.</summary>
/// <param name="IsPlain">Whether it stands there without quotes, so that some words have a meaning.</param>
internal sealed record YamlScalar(SourceMark Mark, string Text, bool IsPlain) : YamlNode(Mark)
{
    public override string Shape => IsNull ? "empty" : "a single value";

    public override bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
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
