namespace Placemat.Model.Routing;

/// <summary>
/// How fast BFD (RFC 5880) notices that packets stop: after <paramref name="Multiplier"/> times <paramref name="Interval"/>.
/// </summary>
/// <param name="Interval">Between two packets in either direction, in whole milliseconds.</param>
/// <param name="Multiplier">How many packets in a row may be missing.</param>
internal sealed record BfdTimers(TimeSpan Interval, int Multiplier)
{
    /// <summary>
    /// Two seconds to a verdict: shorter than any BGP timer by far, and long enough that a loaded machine, real or virtual,
    /// does not lose its links by being late.
    /// </summary>
    public static BfdTimers Default { get; } = new(TimeSpan.FromMilliseconds(400), 5);
}
