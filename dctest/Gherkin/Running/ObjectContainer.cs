using System.Reflection;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// Makes objects by their constructors, one of each class. What its parent already has is taken from there, so objects of the
/// run are shared by all scenarios. Objects that ask for a token get the container's.
/// </summary>
internal sealed class ObjectContainer(ObjectContainer? parent, CancellationToken cancellationToken) : IObjectContainer
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, object> _instances = [];
    private readonly List<object> _disposables = [];

    public void RegisterInstanceAs<T>(T instance, bool dispose = false)
        where T : class
    {
        lock (_lock)
        {
            if (!_instances.TryAdd(typeof(T), instance))
                throw new InvalidOperationException($"There is a {typeof(T).Name} already: register it before anything asks for one.");

            if (dispose)
                _disposables.Add(instance);
        }
    }

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public object Resolve(Type type)
    {
        lock (_lock)
            return Resolve(type, []);
    }

    /// <summary>What has to be disposed of at the end, the youngest first.</summary>
    public IReadOnlyList<object> TakeDisposables()
    {
        lock (_lock)
        {
            object[] disposables = [.. Enumerable.Reverse(_disposables)];
            _disposables.Clear();
            return disposables;
        }
    }

    private object? Find(Type type) =>
        type == typeof(IObjectContainer) ? this
        : type == typeof(CancellationToken) ? cancellationToken
        : FindInstance(type);

    private object? FindInstance(Type type)
    {
        lock (_lock)
            return _instances.GetValueOrDefault(type) ?? parent?.FindInstance(type);
    }

    private object Resolve(Type type, IReadOnlyList<Type> askers)
    {
        if (Find(type) is { } known)
            return known;

        IReadOnlyList<Type> path = [.. askers, type];
        if (askers.Contains(type))
            throw new InvalidOperationException($"These classes ask for each other: {Describe(path)}.");

        if (type.IsAbstract || type.IsValueType || type == typeof(string) || type.GetConstructors() is not { Length: > 0 } constructors)
            throw new InvalidOperationException($"There is no {type.Name}, and it cannot be made ({Describe(path)}): register one in a hook.");

        var constructor = constructors.MaxBy(candidate => candidate.GetParameters().Length)!;
        object[] arguments = [.. constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType, path))];
        var instance = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        _instances[type] = instance;
        if (instance is IAsyncDisposable or IDisposable)
            _disposables.Add(instance);

        return instance;
    }

    private static string Describe(IEnumerable<Type> path) => string.Join(" → ", path.Select(type => type.Name));
}
