using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>What BIRD takes from the kernel, its interfaces, and what it gives to it, the best routes.</summary>
internal static class KernelSection
{
    public static void Write(BirdText text, RouterIntent router, IReadOnlyList<BirdFamily> families)
    {
        text.Gap();
        using (text.Open("protocol device"))
            text.Line("scan time 10;");

        foreach (var family in families)
        {
            text.Gap();
            text.Comment($"The kernel forwards by the best routes of the main {family.Label} table.");
            WriteKernel(text, router, family, RouteTable.Main, kernelTable: null);
        }
    }

    /// <summary>Exports a table to the kernel: to its main table, or to the one of that number.</summary>
    public static void WriteKernel(BirdText text, RouterIntent router, BirdFamily family, string table, uint? kernelTable)
    {
        using var kernel = text.Open($"protocol kernel {BirdSyntax.Symbol("kernel", table, family.Name)}");
        if (kernelTable is { } number)
            text.Line($"kernel table {number};");

        if (router.MaxPaths > 1)
            text.Line($"merge paths on limit {router.MaxPaths};");

        using var channel = text.OpenOptions(family.Name);
        text.Line($"table {BirdSyntax.Table(table, family)};");
        text.Line("import none;");
        using var filter = text.OpenOptions("export filter");
        if (kernelTable is null)
            text.Line("if source = RTS_DEVICE then reject;  # it has the networks of its interfaces already");
        if (router.PreferredSources.FirstOrDefault(family.Has) is { } source)
            text.Line($"if dest = RTD_UNICAST then krt_prefsrc = {source};");
        text.Line("accept;");
    }
}
