namespace Placemat.Spec.Yaml;

/// <summary>Builds trees that nobody wrote, as if they stood at <paramref name="Mark"/>.</summary>
internal readonly record struct YamlBuilder(SourceMark Mark)
{
    public YamlScalar Text(string text) => new(Mark, text, IsPlain: true);

    public YamlScalar Number(long number) => Text(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public YamlScalar True => Text("true");

    public YamlSequence List(params IEnumerable<YamlNode> items) => new(Mark, [.. items]);

    public YamlSequence Texts(params IEnumerable<string> items) => new(Mark, [.. items.Select(Text)]);

    /// <summary>A mapping without those of <paramref name="fields"/> that have no value or an empty list.</summary>
    public YamlMapping Map(params ReadOnlySpan<(string Key, YamlNode? Value)> fields)
    {
        List<YamlEntry> entries = new(fields.Length);
        foreach (var (key, value) in fields)
        {
            if (value is not (null or YamlSequence { Items.Count: 0 }))
                entries.Add(new(Text(key), value));
        }

        return new(Mark, entries);
    }
}
