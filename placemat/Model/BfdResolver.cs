using Placemat.Model.Routing;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Fills in BFD timers.</summary>
internal static class BfdResolver
{
    public static BfdTimers Timers(BfdSpec? spec, BfdTimers otherwise) => new(
        spec?.Interval?.Value ?? otherwise.Interval,
        spec?.Multiplier?.Value ?? otherwise.Multiplier);
}
