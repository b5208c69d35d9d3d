using System.Collections.Immutable;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>What became of the search for a step's method: one that can be called, or a problem to tell.</summary>
internal abstract record StepBinding(PickleStep Step);

internal sealed record BoundStep(PickleStep Step, StepDefinition Definition, ImmutableArray<string> Captures) : StepBinding(Step)
{
    public Task InvokeAsync(IObjectContainer container, CancellationToken cancellationToken) =>
        Definition.Method.InvokeAsync(container, Arguments(), cancellationToken);

    private IEnumerable<object?> Arguments()
    {
        foreach (var (parameter, text) in Definition.TextParameters.Zip(Captures))
            yield return ArgumentConversion.Convert(text, parameter);

        if (Step.DocString is { } docString)
            yield return docString.Content;

        if (Step.Table is { } table)
            yield return Convert(table);
    }

    private static DataTable Convert(Table table)
    {
        var result = new DataTable(Values(table.Rows[0]));
        foreach (var row in table.Rows.Skip(1))
            result.AddRow(Values(row));

        return result;

        static string[] Values(TableRow row) => [.. row.Cells.Select(cell => cell.Value)];
    }
}

/// <summary>The problem says what is wrong and what to do; the status is what this makes of the scenario.</summary>
internal sealed record UnboundStep(PickleStep Step, ScenarioExecutionStatus Status, string Problem) : StepBinding(Step);
