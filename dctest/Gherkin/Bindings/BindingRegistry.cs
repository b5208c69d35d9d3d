using System.Collections.Immutable;
using System.Reflection;
using Neco.DcTest.Gherkin.Pickles;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>All steps and hooks of a run.</summary>
internal sealed class BindingRegistry
{
    private const BindingFlags AnyMethod =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    private readonly ImmutableArray<StepDefinition> _steps;
    private readonly ImmutableArray<Hook> _hooks;

    private BindingRegistry(IEnumerable<StepDefinition> steps, IEnumerable<Hook> hooks)
    {
        _steps = [.. steps];
        _hooks = [.. hooks];
    }

    /// <summary>Collects from all classes with <c>[Binding]</c>.</summary>
    /// <exception cref="BindingException">Some can never work.</exception>
    public static BindingRegistry FromAssembly(Assembly assembly) =>
        FromTypes(assembly.GetTypes().Where(type => type.IsDefined(typeof(BindingAttribute))));

    /// <exception cref="BindingException">Some can never work.</exception>
    public static BindingRegistry FromTypes(params IEnumerable<Type> types)
    {
        var steps = new List<StepDefinition>();
        var hooks = new List<Hook>();
        var problems = new List<string>();
        foreach (var (type, method) in types.SelectMany(type => type.GetMethods(AnyMethod), (type, method) => (type, method)))
        {
            var target = new BindingMethod(type, method);
            foreach (var attribute in method.GetCustomAttributes<StepAttribute>())
                Collect(target, () => MakeStep(attribute, target), step => step.Problem, steps, problems);

            foreach (var attribute in method.GetCustomAttributes<HookAttribute>())
                Collect(target, () => MakeHook(attribute, target), hook => hook.Problem, hooks, problems);
        }

        return problems.Count == 0 ? new(steps, InOrder(hooks)) : throw new BindingException(problems);
    }

    /// <summary>The hooks for a scenario with these tags, in the order in which they run.</summary>
    public IEnumerable<Hook> HooksFor(HookType type, ImmutableArray<string> tags) =>
        _hooks.Where(hook => hook.Type == type && hook.AppliesTo(tags));

    /// <summary>Finds the one method for a step.</summary>
    public StepBinding Bind(PickleStep step)
    {
        BoundStep[] matches =
        [
            .. _steps
                .Select(definition => (definition, captures: definition.Match(step)))
                .Where(match => match.captures is not null)
                .DistinctBy(match => match.definition.Method.Method)
                .Select(match => new BoundStep(step, match.definition, match.captures!.Value)),
        ];
        var fitting = Array.FindAll(matches, match => match.Definition.MisfitOf(step) is null);
        return (matches, fitting) switch
        {
            (_, [var only]) => only,
            ([], _) => new UnboundStep(step, ScenarioExecutionStatus.UndefinedStep,
                $"No method is bound to this step. Put one into a class with [Binding]:\n\n{Snippet.For(step)}"),
            ([var only], []) => new UnboundStep(step, ScenarioExecutionStatus.BindingError,
                $"{only.Definition.MisfitOf(step)}\n{Describe(only)}"),
            _ => new UnboundStep(step, ScenarioExecutionStatus.BindingError,
                $"{matches.Length} methods are bound to this step: make their expressions differ.\n{string.Join('\n', matches.Select(Describe))}"),
        };
    }

    private static string Describe(BoundStep match) => $"    \"{match.Definition.Expression.Source}\" {match.Definition.Method.Signature}";

    private static StepDefinition MakeStep(StepAttribute attribute, BindingMethod method) =>
        new(new(attribute.Expression, attribute.ExpressionType, method.Parameters), [.. attribute.Types], method);

    private static Hook MakeHook(HookAttribute attribute, BindingMethod method) =>
        new(attribute.Type, attribute.Order, [.. attribute.Tags.Select(tag => $"@{tag.TrimStart('@')}")], method);

    // Hooks of one order keep the order in which they are written, class by class, so that runs are alike.
    private static IEnumerable<Hook> InOrder(IEnumerable<Hook> hooks) => hooks
        .OrderBy(hook => hook.Order)
        .ThenBy(hook => hook.Method.Method.DeclaringType?.FullName, StringComparer.Ordinal)
        .ThenBy(hook => hook.Method.Method.MetadataToken);

    private static void Collect<T>(BindingMethod target, Func<T> make, Func<T, string?> problemOf, List<T> found, List<string> problems)
    {
        try
        {
            var binding = make();
            if (problemOf(binding) is { } problem)
                problems.Add($"{target.Signature} {problem}.");
            else
                found.Add(binding);
        }
        catch (FormatException e)
        {
            problems.Add($"{target.Signature}: {e.Message}.");
        }
    }
}
