namespace Placemat.Graph.Layout;

/// <summary>A wire's way before it has ends: which sides it joins, and which gaps it takes.</summary>
/// <param name="Wire">The wire.</param>
/// <param name="From">The box in which the way begins.</param>
/// <param name="FromSide">The side on which it leaves that.</param>
/// <param name="To">The box in which it ends; null at a bar.</param>
/// <param name="ToSide">The side on which it enters that.</param>
/// <param name="Passages">The gaps that it takes, in order.</param>
/// <param name="Rising">Those on its way up again, if there is one.</param>
internal sealed record WirePlan(Wire Wire, Box From, Side FromSide, Box? To, Side ToSide, IReadOnlyList<Passage> Passages, IReadOnlyList<Passage> Rising);

/// <summary>A gap between two items of a shelf.</summary>
internal sealed record Passage(Shelf Shelf, double X);

internal enum Side
{
    Top,
    Bottom,
    Left,
    Right,
}
