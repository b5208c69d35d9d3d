using System.Globalization;

namespace Neco.DcTest.Drivers;

/// <summary>The cable that the scenario cut.</summary>
internal sealed class BrokenCable(DataCenter dataCenter, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(500);

    private string? _end;

    /// <summary>The node at whose end the cable was cut.</summary>
    public string Node => _end?.Split(':')[0] ?? throw new InvalidOperationException("no cable is cut yet");

    /// <summary>Cuts the cable by which the most packets arrive at <paramref name="node"/>: equal-cost routing picks one by itself.</summary>
    public async Task CutBusiestAsync(string node)
    {
        var before = await ReceivedAsync(node);
        await Task.Delay(Sample, cancellationToken);
        var after = await ReceivedAsync(node);
        var busiest = after.MaxBy(link => link.Value - before[link.Key]).Key;
        _end = $"{node}:{busiest}";
        await PlacematCommand.RunAsync(dataCenter.Placemat.Line("link", "cut", _end), cancellationToken);
    }

    public Task JoinAsync() => PlacematCommand.RunAsync(dataCenter.Placemat.Line("link", "join", _end!), cancellationToken);

    /// <summary>Packets received so far by each interface.</summary>
    private async Task<Dictionary<string, long>> ReceivedAsync(string node)
    {
        var text = await dataCenter.Placemat.ExecAsync(node, ["cat", "/proc/net/dev"], cancellationToken);
        return text.Split('\n')
            .Select(line => line.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 2 && words[0].StartsWith("eth", StringComparison.Ordinal))
            .ToDictionary(words => words[0], words => long.Parse(words[2], CultureInfo.InvariantCulture));
    }
}
