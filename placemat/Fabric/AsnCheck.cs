using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>
/// Core, spines and racks take consecutive AS numbers. They may not run out of a range for private use (RFC 6996) unnoticed:
/// the numbers after it mean something else.
/// </summary>
internal static class AsnCheck
{
    private static readonly (uint First, uint Last) Private16 = (64512, 65534);
    private static readonly (uint First, uint Last) Private32 = (4200000000, 4294967294);

    public static void Run(FabricSpec spec, FabricSize size, FabricChecks checks)
    {
        var first = spec.AsnBase.Value - 3;
        var last = (ulong)spec.AsnBase.Value + (uint)size.Racks - 1;
        var count = last - first + 1;
        if (Contains(Private16, first, last) || Contains(Private32, first, last))
            return;
        if (Contains(Private16, first, first) || last > Private32.Last)
        {
            var advice = count <= Size(Private16)
                ? $"write asn-base: {Base(Private16, count)} or less, or {Private32.First + 3} for numbers of 32 bits"
                : $"write asn-base: {Private32.First + 3}, for numbers of 32 bits";
            var range = Contains(Private16, first, first) ? Private16 : Private32;
            checks.Error(spec.AsnBase.Mark, $"core, spines and {size.Racks} racks need the AS numbers {first} to {last}, but those for private use end with {range.Last}", advice);
        }
        else
        {
            checks.Warning(
                spec.AsnBase.Mark,
                $"the AS numbers {first} to {last} are not for private use",
                $"write asn-base: {(count <= Size(Private16) ? 64600 : Private32.First + 3)}, for example");
        }
    }

    private static bool Contains((uint First, uint Last) range, ulong first, ulong last) => first >= range.First && last <= range.Last;

    private static ulong Size((uint First, uint Last) range) => (ulong)range.Last - range.First + 1;

    private static ulong Base((uint First, uint Last) range, ulong count) => range.Last - count + 1 + 3;
}
