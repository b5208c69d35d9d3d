namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>Steps or hooks that can never work. The message lists all of them.</summary>
internal sealed class BindingException(IReadOnlyCollection<string> problems)
    : Exception($"These bindings cannot be used:\n  {string.Join("\n  ", problems)}");
