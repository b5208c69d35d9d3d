namespace Placemat.Graph.Layout;

/// <summary>
/// Orders the members of layers so that few of the lines between them cross: each is moved to the mean place of those it is
/// joined to, layer by layer, down and up again. The order given stays where no other is better.
/// </summary>
internal static class LayerOrder
{
    private const int Sweeps = 6;

    public static IReadOnlyList<IReadOnlyList<T>> Arrange<T>(IReadOnlyList<IReadOnlyList<T>> layers, IReadOnlyList<(T One, T Other)> lines)
        where T : class
    {
        var neighbours = lines.Concat(lines.Select(line => (One: line.Other, Other: line.One))).ToLookup(line => line.One, line => line.Other);
        var best = layers;
        var fewest = Crossings(layers, lines);
        var current = layers;
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            current = Sweep(current, neighbours, down: sweep % 2 == 0);
            var crossings = Crossings(current, lines);
            if (crossings < fewest)
                (best, fewest) = (current, crossings);
        }

        return best;
    }

    private static List<IReadOnlyList<T>> Sweep<T>(IReadOnlyList<IReadOnlyList<T>> layers, ILookup<T, T> neighbours, bool down)
        where T : class
    {
        Dictionary<T, double> places = [];
        List<IReadOnlyList<T>> result = [];
        foreach (var layer in down ? layers : layers.Reverse())
        {
            var own = Places(layer);
            // Only layers that have been ordered in this sweep are looked at.
            var ordered = layer.OrderBy(item => neighbours[item].Where(places.ContainsKey).Select(other => places[other]).DefaultIfEmpty(own[item]).Average()).ToList();
            foreach (var (item, place) in Places(ordered))
                places[item] = place;
            result.Add(ordered);
        }

        if (!down)
            result.Reverse();
        return result;
    }

    /// <summary>Places from 0 to 1, so that layers of different lengths compare.</summary>
    private static Dictionary<T, double> Places<T>(IReadOnlyList<T> layer)
        where T : class => layer.Index().ToDictionary(pair => pair.Item, pair => (pair.Index + 0.5) / layer.Count);

    /// <summary>How often lines cross that join the same two layers.</summary>
    private static long Crossings<T>(IReadOnlyList<IReadOnlyList<T>> layers, IReadOnlyList<(T One, T Other)> lines)
        where T : class
    {
        var places = layers.Index().SelectMany(layer => layer.Item.Index().Select(item => (item.Item, place: (Layer: layer.Index, item.Index)))).ToDictionary(pair => pair.Item, pair => pair.place);
        return lines
            .Select(line => (Upper: places[line.One], Lower: places[line.Other]))
            .Select(line => line.Upper.Layer <= line.Lower.Layer ? line : (Upper: line.Lower, Lower: line.Upper))
            .Where(line => line.Upper.Layer < line.Lower.Layer)
            .GroupBy(line => (line.Upper.Layer, line.Lower.Layer))
            .Sum(pair => Inversions([.. pair.OrderBy(line => line.Upper.Index).ThenBy(line => line.Lower.Index).Select(line => line.Lower.Index)]));
    }

    /// <summary>How many pairs of <paramref name="values"/> stand in the wrong order, counted while they are merged into the right one.</summary>
    private static long Inversions(int[] values)
    {
        if (values.Length < 2)
            return 0;
        var left = values[..(values.Length / 2)];
        var right = values[(values.Length / 2)..];
        var count = Inversions(left) + Inversions(right);
        for (int i = 0, l = 0, r = 0; i < values.Length; i++)
        {
            if (r == right.Length || (l < left.Length && left[l] <= right[r]))
            {
                values[i] = left[l++];
            }
            else
            {
                values[i] = right[r++];
                count += left.Length - l;
            }
        }

        return count;
    }
}
