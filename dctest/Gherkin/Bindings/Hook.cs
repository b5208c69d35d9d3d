using System.Collections.Immutable;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>
/// A method that runs around the run or around scenarios. A scenario needs one of its tags, which have at signs, or none if there
/// are none.
/// </summary>
internal sealed record Hook(HookType Type, int Order, ImmutableArray<string> Tags, BindingMethod Method)
{
    private bool IsForRun => Type is HookType.BeforeTestRun or HookType.AfterTestRun;

    /// <summary>Why the hook can never run; null if it can.</summary>
    public string? Problem =>
        Method.Problem ?? (IsForRun && !Method.IsStatic ? $"is a [{Type}] hook and no scenario runs then: make it static" : null);

    public bool AppliesTo(ImmutableArray<string> tags) => Tags.IsEmpty || Tags.Any(tags.Contains);

    /// <summary>Calls the method with what the container has for its parameters.</summary>
    public Task InvokeAsync(IObjectContainer container, CancellationToken cancellationToken) =>
        Method.InvokeAsync(container, Method.Parameters.Select(parameter => container.Resolve(parameter.ParameterType)), cancellationToken);

    public override string ToString() => $"[{Type}] {Method.Name}";
}
