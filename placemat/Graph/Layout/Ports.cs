namespace Placemat.Graph.Layout;

/// <summary>
/// Spreads the wires of each box over its sides, ordered by where they go so that they do not cross. Those that take the
/// same gap first leave at the same place.
/// </summary>
internal sealed class Ports
{
    private const double MaxDistance = 14;
    private const double Margin = 8;

    private readonly Dictionary<(WirePlan Plan, bool AtStart), Point> _points = [];

    public Ports(IReadOnlyList<WirePlan> plans)
    {
        var ends = plans.SelectMany(Ends).GroupBy(end => (end.Box, end.Side));
        foreach (var side in ends)
        {
            var slots = side.GroupBy(end => end.Towards).OrderBy(slot => slot.Key).ToList();
            foreach (var (index, slot) in slots.Index())
            {
                foreach (var end in slot)
                    _points[(end.Plan, end.AtStart)] = Place(side.Key.Box, side.Key.Side, index, slots.Count);
            }
        }
    }

    public Point Of(WirePlan plan, bool atStart) => _points[(plan, atStart)];

    private static IEnumerable<End> Ends(WirePlan plan, int order)
    {
        yield return new(plan, true, plan.From, plan.FromSide, Towards(plan.Passages is [var first, ..] ? first : null, plan.To, plan.FromSide, order));
        if (plan.To is null)
            yield break;
        var arriving = plan.ToSide == Side.Bottom ? plan.Rising : plan.Passages;
        yield return new(plan, false, plan.To, plan.ToSide, Towards(arriving is [.., var last] ? last : null, plan.From, plan.ToSide, order));
    }

    /// <summary>Where the wire goes from this end, with the wire's own place in the picture to tell parallel ones apart.</summary>
    private static (double X, int Order) Towards(Passage? passage, Box? other, Side side, int order) =>
        passage is not null ? (passage.X, -1)
        : side is Side.Left or Side.Right || other is null ? (0, order)
        : (other.Center, order);

    private static Point Place(Box box, Side side, int index, int count)
    {
        var length = side is Side.Top or Side.Bottom ? box.Width : box.Height;
        var distance = count == 1 ? 0 : Math.Min(MaxDistance, (length - 2 * Margin) / (count - 1));
        var shift = (index - (count - 1) / 2.0) * distance;
        return side switch
        {
            Side.Top => new(box.Center + shift, box.Y),
            Side.Bottom => new(box.Center + shift, box.Bottom),
            Side.Left => new(box.X, box.Middle + shift),
            _ => new(box.Right, box.Middle + shift),
        };
    }

    private sealed record End(WirePlan Plan, bool AtStart, Box Box, Side Side, (double X, int Order) Towards);
}
