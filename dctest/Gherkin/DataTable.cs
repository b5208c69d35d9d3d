using System.Text;

namespace Neco.DcTest.Gherkin;

/// <summary>The table of a step. Its first row is the header.</summary>
internal sealed class DataTable(params string[] header)
{
    private readonly List<DataTableRow> _rows = [];

    public ICollection<string> Header => header;

    public IReadOnlyList<DataTableRow> Rows => _rows;

    public int RowCount => _rows.Count;

    public bool ContainsColumn(string column) => header.Contains(column);

    public void AddRow(params string[] cells)
    {
        if (cells.Length != header.Length)
            throw new ArgumentException($"The row has {cells.Length} cells, but the table has {header.Length} columns:\n{this}", nameof(cells));

        _rows.Add(new(this, cells));
    }

    /// <summary>The table as it stands in a feature, its columns aligned.</summary>
    public override string ToString()
    {
        string[][] lines = [header, .. _rows.Select(row => row.Cells)];
        var widths = Enumerable.Range(0, header.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append('|').AppendJoin('|', line.Zip(widths, (cell, width) => $" {cell.PadRight(width)} ")).Append("|\n");

        return text.ToString();
    }

    internal int IndexOf(string column)
    {
        var index = Array.IndexOf(header, column);
        return index >= 0 ? index : throw new KeyNotFoundException($"The table has no column \"{column}\":\n{this}");
    }
}
