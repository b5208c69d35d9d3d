using Spectre.Console;

namespace Placemat.Commands;

/// <summary>Where commands write: results to one, everything about them to the other.</summary>
internal sealed record CommandOutput(IAnsiConsole Console, TextWriter Out, TextWriter Error)
{
    /// <summary>The process's own standard streams.</summary>
    public static CommandOutput Standard() => new(
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(System.Console.Out) }),
        System.Console.Out,
        System.Console.Error);

    public void Json<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Out.WriteLine(System.Text.Json.JsonSerializer.Serialize(value, type));

    /// <summary>A table when a person reads, tab-separated lines when a program does.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> content)
    {
        const int widestUnbroken = 30;
        var rows = content.ToList();
        if (!Console.Profile.Out.IsTerminal)
        {
            Out.WriteLine(string.Join('\t', headings));
            foreach (var row in rows)
                Out.WriteLine(string.Join('\t', row));
            return;
        }

        var table = new Table().Border(TableBorder.None);
        for (var column = 0; column < headings.Count; column++)
        {
            // Only long lists may break, so that a narrow terminal does not tear names and numbers apart.
            var heading = new TableColumn($"[grey]{Markup.Escape(headings[column])}[/]");
            table.AddColumn(rows.TrueForAll(row => row[column].Length <= widestUnbroken) ? heading.NoWrap() : heading);
        }

        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        Console.Write(table);
    }
}
