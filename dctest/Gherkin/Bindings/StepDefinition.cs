using System.Collections.Immutable;
using System.Reflection;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>A method that steps of some types call if their text matches.</summary>
internal sealed record StepDefinition(StepExpression Expression, ImmutableArray<KeywordType> Types, BindingMethod Method)
{
    /// <summary>The parameters that the text of the step fills.</summary>
    public IEnumerable<ParameterInfo> TextParameters => Method.Parameters.Take(Expression.ArgumentCount);

    private ImmutableArray<ParameterInfo> BlockParameters => [.. Method.Parameters.Skip(Expression.ArgumentCount)];

    private bool TakesTable => BlockParameters is [.., { ParameterType: var last }] && last == typeof(DataTable);

    private bool TakesDocString => BlockParameters is [{ ParameterType: var first }, ..] && first == typeof(string);

    /// <summary>Why the method can never run; null if it can.</summary>
    public string? Problem
    {
        get
        {
            if (Method.Problem is { } problem)
                return problem;

            var blocks = (TakesDocString ? 1 : 0) + (TakesTable ? 1 : 0);
            return Method.Parameters.Count == Expression.ArgumentCount + blocks
                ? null
                : $"takes {Method.Parameters.Count} arguments, but \"{Expression.Source}\" gives {Expression.ArgumentCount}; " +
                  "behind these there may be a string for a doc string and a DataTable";
        }
    }

    /// <summary>The arguments in a step's text; null if the text is not of this definition.</summary>
    public ImmutableArray<string>? Match(PickleStep step) => Types.Contains(step.Type) ? Expression.Match(step.Text) : null;

    /// <summary>What the step has and the method does not take, or the other way round; null if they fit.</summary>
    public string? MisfitOf(PickleStep step) => (step.DocString is not null, TakesDocString, step.Table is not null, TakesTable) switch
    {
        (true, false, _, _) => "The step has a doc string, but the method takes none: add a string as its parameter behind the others.",
        (false, true, _, _) => "The method takes a doc string, but the step has none.",
        (_, _, true, false) => "The step has a table, but the method takes none: add a DataTable as its last parameter.",
        (_, _, false, true) => "The method takes a table, but the step has none.",
        _ => null,
    };
}
