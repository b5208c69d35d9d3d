using System.Reflection;
using System.Runtime.CompilerServices;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>A method that is bound to steps or hooks.</summary>
internal sealed class BindingMethod(Type type, MethodInfo method)
{
    /// <summary>What callers have to supply: all parameters except the cancellation token.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; } = [.. method.GetParameters().Where(parameter => !IsToken(parameter))];

    public TimeSpan? TimeLimit { get; } =
        (method.GetCustomAttribute<TimeLimitAttribute>() ?? type.GetCustomAttribute<TimeLimitAttribute>())?.Limit;

    public bool IsStatic => method.IsStatic;

    public MethodInfo Method => method;

    public string Name => $"{type.FullName?.Replace('+', '.')}.{method.Name}";

    public string Signature => $"{Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    /// <summary>Why the method cannot be called or awaited; null if it can.</summary>
    public string? Problem =>
        method.ContainsGenericParameters ? "is generic: a step or hook cannot be"
        : method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)) ? "is async void, which nobody can wait for: return a Task"
        : method.ReturnType != typeof(void) && !typeof(Task).IsAssignableFrom(method.ReturnType) && method.ReturnType != typeof(ValueTask)
            ? $"returns {method.ReturnType.Name}: return nothing, a Task or a ValueTask"
        : null;

    /// <summary>
    /// Calls the method, on the container's instance of its class unless it is static, and waits for its end. The arguments are
    /// those of <see cref="Parameters"/>.
    /// </summary>
    public async Task InvokeAsync(IObjectContainer container, IEnumerable<object?> arguments, CancellationToken cancellationToken)
    {
        var values = new Queue<object?>(arguments);
        object?[] all = [.. method.GetParameters().Select(parameter => IsToken(parameter) ? cancellationToken : values.Dequeue())];
        var target = method.IsStatic ? null : container.Resolve(type);
        switch (method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, all, culture: null))
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
        }
    }

    private static bool IsToken(ParameterInfo parameter) => parameter.ParameterType == typeof(CancellationToken);
}
