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
                problems.Error(entry.Key.Mark, $"\"{entry.Key.Text}\" is given twice", $"keep one; the first is in line {_entries[entry.Key.Text].Key.Mark.Line}");
        }
    }

    public string What { get; }

    public SourceMark Mark { get; }

    /// <summary>The field as written, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    public Located<T>? Value<T>(string key, ScalarFormat<T> format) => Node(key) is { } node ? Scalar(key, node, format) : null;

    public Located<T>? RequiredValue<T>(string key, ScalarFormat<T> format)
    {
        if (Node(key) is { } node)
            return Scalar(key, node, format);
        _problems.Error(Mark, $"{What} needs \"{key}\"", $"write {key}: {format.Expectation}");
        return null;
    }

    public Located<string>? Text(string key) => Value(key, ScalarFormat.Text);

    public Located<bool>? Flag(string key) => Value(key, ScalarFormat.Flag);

    /// <summary>A list of single values.</summary>
    public IReadOnlyList<Located<T>> Values<T>(string key, ScalarFormat<T> format) =>
        Items(key, $"a list, each item {format.Expectation}", node => Scalar(key, node, format));

    /// <summary>A list of mappings, each read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> Mappings<T>(string key, string what, Func<MappingReader, T> read)
        where T : class =>
        Items(key, $"a list of mappings, each {what}", node => Nested(key, node, what, read));

    /// <summary>One mapping below this one.</summary>
    public T? Mapping<T>(string key, string what, Func<MappingReader, T> read)
        where T : class =>
        Node(key) is { } node ? Nested(key, node, what, read) : null;

    /// <summary>A list whose items <paramref name="read"/> takes as they are.</summary>
    public IReadOnlyList<T> Items<T>(string key, string expectation, Func<YamlNode, T?> read)
        where T : class
    {
        if (Node(key) is not { } node)
            return [];
        if (node is YamlSequence sequence)
            return [.. sequence.Items.Select(read).OfType<T>()];
        _problems.Error(node.Mark, $"\"{key}\" must be a list, but this is {node.Shape}", $"write {expectation}");
        return [];
    }

    public Located<T>? Scalar<T>(string key, YamlNode node, ScalarFormat<T> format)
    {
        if (node is not YamlScalar scalar)
            _problems.Error(node.Mark, $"\"{key}\" must be a single value, but this is {node.Shape}", $"write {format.Expectation}");
        else if (!format.TryParse(scalar.Text, out var value))
            _problems.Error(node.Mark, $"\"{scalar.Text}\" is not a valid \"{key}\"", $"write {format.Expectation}");
        else
            return new(value, node.Mark);
        return null;
    }

    public void Error(SourceMark mark, string what, string advice) => _problems.Error(mark, what, advice);

    /// <summary>
    /// Reports the fields that nobody asked for. They are warnings, because files for earlier versions carry fields that were
    /// always ignored; a strict run makes them errors.
    /// </summary>
    public void Finish()
    {
        foreach (var (key, entry) in _entries.Where(entry => !_known.Contains(entry.Key)))
            _problems.Warning(entry.Key.Mark, $"{What} has no field \"{key}\", so it is ignored", Spelling.Suggest(key, _known));
    }

    private T? Nested<T>(string key, YamlNode node, string what, Func<MappingReader, T> read)
        where T : class
    {
        if (node is not YamlMapping mapping)
        {
            _problems.Error(node.Mark, $"\"{key}\" must hold {what}, but this is {node.Shape}", "write a mapping of fields");
            return null;
        }

        var reader = new MappingReader(what, mapping, _problems);
        var value = read(reader);
        reader.Finish();
        return value;
    }
}
