using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Placemat.Commands;

/// <summary>Where commands write: results to one, everything about them to the other.</summary>
/// <param name="Terminal">Where a person reads the results; null when a program does, which then need not wait for its set-up.</param>
/// <param name="Out">The results.</param>
/// <param name="Error">Everything about them.</param>
internal sealed record CommandOutput(IAnsiConsole? Terminal, TextWriter Out, TextWriter Error)
{
    /// <summary>For a terminal, not for a web page: only what JSON itself wants escaped is.</summary>
    private static readonly JsonWriterOptions JsonForm = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The process's own standard streams.</summary>
    public static CommandOutput Standard() => new(
        Console.IsOutputRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) }),
        Console.Out,
        Console.Error);

    public void Json<T>(T value, JsonTypeInfo<T> type)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, JsonForm))
            JsonSerializer.Serialize(writer, value, type);
        Out.WriteLine(Encoding.UTF8.GetString(text.WrittenSpan));
    }

    /// <summary>A table when a person reads, tab-separated lines when a program does.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> content)
    {
        const int widestUnbroken = 30;
        var rows = content.ToList();
        if (Terminal is null)
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
        Terminal.Write(table);
    }
}
