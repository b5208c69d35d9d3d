using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Placemat.Model.Routing;

/// <summary>A BGP community (RFC 1997), written <c>64600:100</c>.</summary>
internal readonly record struct Community(ushort Asn, ushort Value) : IParsable<Community>
{
    public static Community Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var community)
            ? community
            : throw new FormatException($"'{s}' is not a community: write two numbers up to 65535, such as 64600:100.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Community result)
    {
        result = default;
        var colon = s?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0
            || !ushort.TryParse(s.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var asn)
            || !ushort.TryParse(s.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        result = new Community(asn, value);
        return true;
    }

    public override string ToString() => $"{Asn}:{Value}";
}
