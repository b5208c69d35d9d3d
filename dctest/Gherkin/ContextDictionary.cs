using System.Diagnostics.CodeAnalysis;

namespace Neco.DcTest.Gherkin;

/// <summary>What steps leave for later steps, by name or by type.</summary>
internal abstract class ContextDictionary : Dictionary<string, object>
{
    /// <summary>What made the scenario fail, for hooks that keep evidence.</summary>
    public Exception? TestError { get; internal set; }

    public void Set<T>(T value)
        where T : notnull => Set(value, KeyOf<T>());

    public void Set<T>(T value, string key)
        where T : notnull => this[key] = value;

    public T Get<T>() => Get<T>(KeyOf<T>());

    public T Get<T>(string key) => TryGetValue<T>(key, out var value)
        ? value
        : throw new KeyNotFoundException($"No step before this one has set a {typeof(T).Name} under \"{key}\".");

    public bool TryGetValue<T>([MaybeNullWhen(false)] out T value) => TryGetValue(KeyOf<T>(), out value);

    public bool TryGetValue<T>(string key, [MaybeNullWhen(false)] out T value)
    {
        value = base.TryGetValue(key, out var found) ? (T)found : default;
        return found is not null;
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
