using System.Net;

namespace Placemat.Routing;

/// <summary>Orders prefixes as a person expects: IPv4 first, then by number, the wider first.</summary>
internal static class PrefixOrder
{
    public static IComparer<IPNetwork> Comparer { get; } = Comparer<IPNetwork>.Create(static (a, b) =>
    {
        Span<byte> left = stackalloc byte[16];
        Span<byte> right = stackalloc byte[16];
        a.BaseAddress.TryWriteBytes(left, out var leftLength);
        b.BaseAddress.TryWriteBytes(right, out var rightLength);
        var order = leftLength.CompareTo(rightLength);
        if (order == 0)
            order = left[..leftLength].SequenceCompareTo(right[..rightLength]);
        return order != 0 ? order : a.PrefixLength.CompareTo(b.PrefixLength);
    });
}
