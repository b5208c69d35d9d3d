using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Neco.DcTest.Gherkin;

/// <summary>A row of a table: values by column name, in the order of the columns.</summary>
internal sealed class DataTableRow(DataTable table, string[] cells) : IReadOnlyDictionary<string, string>
{
    public string this[string column] => cells[table.IndexOf(column)];

    public string this[int index] => cells[index];

    public int Count => cells.Length;

    public IEnumerable<string> Keys => table.Header;

    public IEnumerable<string> Values => cells;

    internal string[] Cells => cells;

    public bool ContainsKey(string key) => table.ContainsColumn(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = ContainsKey(key) ? this[key] : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        table.Header.Zip(cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
