using Placemat.Spec.Yaml;

namespace Placemat.Spec;

/// <summary>
/// Reads the fields of one mapping. Each question for a field makes it known; <see cref="Finish"/> then reports what nobody
/// asked for. A wrong field is reported once and read as absent, so that reading goes on.
/// </summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _wrong = new(StringComparer.OrdinalIgnoreCase);
    private readonly ProblemList _problems;

    /// <param name="what">What the mapping describes, for messages: "Network", "an interface".</param>
    public MappingReader(string what, YamlMapping mapping, ProblemList problems)
    {
        What = what;
        Mark = mapping.Mark;
        _problems = problems;
        foreach (var entry in mapping.Entries)
        {
            // Keys match whatever their case, because files for earlier versions rely on it ("UEFI", "TPM").
            if (!_entries.TryAdd(entry.Key.Text, entry))
                Wrong(entry.Key.Text, entry.Key.Mark, $"{Excerpt.Of(entry.Key.Text)} is given twice, first in line {_entries[entry.Key.Text].Key.Mark.Line}", "keep one");
        }
    }

    public string What { get; }

    public SourceMark Mark { get; }

    /// <summary>
    /// Whether what is written under <paramref name="keys"/> could be read, here and below. Where not, something absent may be
    /// there in truth, so what follows from its absence is not worth reporting.
    /// </summary>
    public bool AreRight(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_wrong.Contains(key))
                return false;
        }

        return true;
    }

    /// <summary>The same of all that has been asked for so far.</summary>
    public bool IsRight => _wrong.Count == 0;

    /// <summary>The field as written, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) && !entry.Value.IsNull ? entry.Value : null;
    }

    public Located<T>? Value<T>(string key, ScalarFormat<T> format) => Node(key) is { } node ? Scalar(key, node, format) : null;

    public Located<T>? RequiredValue<T>(string key, ScalarFormat<T> format)
    {
        if (Node(key) is { } node)
            return Scalar(key, node, format);
        Wrong(key, Mark, $"{What} needs \"{key}\"", $"add {key}: {format.Expectation}");
        return null;
    }

    /// <param name="expectation">Completes the sentence "write …".</param>
    public Located<string>? Text(string key, string expectation) => Value(key, ScalarFormat.Text.For(expectation));

    public Located<bool>? Flag(string key) => Value(key, ScalarFormat.Flag);

    /// <summary>A list of single values.</summary>
    public IReadOnlyList<Located<T>> Values<T>(string key, ScalarFormat<T> format) =>
        Items(key, format.Expectation, (place, node) => Scalar(place, node, format, key));

    /// <summary>A single value, or a list of them.</summary>
    public IReadOnlyList<Located<T>> OneOrMore<T>(string key, ScalarFormat<T> format) =>
        Node(key) is YamlSequence ? Values(key, format) : Value(key, format) is { } value ? [value] : [];

    /// <summary>A list of mappings, each read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> Mappings<T>(string key, string what, Func<MappingReader, T> read)
        where T : class =>
        Items(key, what, (place, node) => Nested(place, node, what, read, key));

    /// <summary>One mapping below this one whose keys are the author's own words.</summary>
    public IReadOnlyList<(Located<TKey> Key, Located<TValue> Value)> Pairs<TKey, TValue>(string key, ScalarFormat<TKey> keyFormat, ScalarFormat<TValue> valueFormat) =>
        Mapping(key, pairs => pairs._entries.Values
            .Select(entry => (Key: pairs.Scalar(entry.Key.Text, entry.Key, keyFormat), Value: pairs.RequiredValue(entry.Key.Text, valueFormat)))
            .Where(pair => pair is { Key: not null, Value: not null })
            .Select(pair => (pair.Key!, pair.Value!))
            .ToList()) ?? [];

    /// <summary>One mapping below this one.</summary>
    public T? Mapping<T>(string key, Func<MappingReader, T> read)
        where T : class =>
        Node(key) is { } node ? Nested($"\"{key}\"", node, $"\"{key}\"", read, key) : null;

    public void Warning(SourceMark mark, string what, string advice) => _problems.Warning(mark, what, advice);

    public void Error(SourceMark mark, string what, string advice) => _problems.Error(mark, what, advice);

    /// <summary>
    /// Reports the fields that nobody asked for. They are warnings, because files for earlier versions carry fields that were
    /// always ignored; a strict run makes them errors.
    /// </summary>
    public void Finish()
    {
        foreach (var (key, entry) in _entries.Where(entry => !_known.Contains(entry.Key)))
            _problems.Warning(entry.Key.Mark, $"{What} has no field {Excerpt.Of(key)}, so it is ignored", Spelling.Suggest(key, _known));
    }

    private Located<T>? Scalar<T>(string key, YamlNode node, ScalarFormat<T> format) => Scalar($"\"{key}\"", node, format, key);

    /// <param name="place">What to call the value while it is not known what it is.</param>
    private Located<T>? Scalar<T>(string place, YamlNode node, ScalarFormat<T> format, string key)
    {
        var advice = $"write {format.Expectation}";
        if (node is not YamlScalar scalar)
            Wrong(key, node.Mark, $"{place} must be a single value, but this is {node.Shape}", advice);
        else if (format.TryParse(scalar.Text, out var value))
            return new(value, node.Mark);
        else if (scalar.Text.Length == 0)
            Wrong(key, node.Mark, $"{place} is empty", advice);
        else
            Wrong(key, node.Mark, $"{Excerpt.Of(scalar.Text)} is not a valid {format.Noun ?? $"\"{key}\""}", advice);
        return null;
    }

    private IReadOnlyList<T> Items<T>(string key, string item, Func<string, YamlNode, T?> read)
        where T : class
    {
        if (Node(key) is not { } node)
            return [];
        if (node is not YamlSequence sequence)
        {
            Wrong(key, node.Mark, $"\"{key}\" must be a list, but this is {node.Shape}", $"write a list, each item {item}");
            return [];
        }

        var place = $"an item of \"{key}\"";
        foreach (var empty in sequence.Items.Where(empty => empty.IsNull))
            Wrong(key, empty.Mark, $"{place} is empty", $"remove it, or write {item}");
        return [.. sequence.Items.Where(written => !written.IsNull).Select(written => read(place, written)).OfType<T>()];
    }

    private T? Nested<T>(string place, YamlNode node, string what, Func<MappingReader, T> read, string key)
        where T : class
    {
        if (node is not YamlMapping mapping)
        {
            Wrong(key, node.Mark, $"{place} must be a mapping, but this is {node.Shape}", "write its fields, each as NAME: VALUE");
            return null;
        }

        var reader = new MappingReader(what, mapping, _problems);
        var value = read(reader);
        reader.Finish();
        if (reader._wrong.Count > 0)
            _wrong.Add(key);
        return value;
    }

    private void Wrong(string key, SourceMark mark, string what, string advice)
    {
        _wrong.Add(key);
        _problems.Error(mark, what, advice);
    }
}
