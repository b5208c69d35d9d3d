using System.Globalization;
using System.Text;

namespace Neco.Benchmarks;

/// <summary>The figures of one run, printed as they come and written as Markdown at the end.</summary>
internal sealed class ResultTable
{
    private readonly StringBuilder _text = new("| What | Median | Min | Max | Rounds |\n|---|--:|--:|--:|--:|\n");
    private readonly List<string> _ratios = [];

    /// <summary>Adds the seconds of several rounds; returns their median.</summary>
    public double Add(string what, IReadOnlyList<double> seconds)
    {
        var sorted = seconds.Order().ToList();
        var median = sorted[sorted.Count / 2];
        var row = string.Create(CultureInfo.InvariantCulture, $"| {what} | {median:0.000} s | {sorted[0]:0.000} s | {sorted[^1]:0.000} s | {sorted.Count} |");
        Console.WriteLine(row);
        _text.Append(row).Append('\n');
        return median;
    }

    /// <summary>Adds a statement about figures above.</summary>
    public void Ratio(FormattableString statement)
    {
        var line = statement.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(line);
        _ratios.Add(line);
    }

    public Task WriteAsync(string path) => File.WriteAllTextAsync(path, $"{_text}\n{string.Join('\n', _ratios.Select(ratio => $"* {ratio}"))}\n");
}
