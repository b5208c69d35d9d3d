using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>The tables beside the main one, which BIRD declares by itself.</summary>
internal static class TableSection
{
    public static void Write(BirdText text, RouterIntent router, IReadOnlyList<BirdFamily> families)
    {
        foreach (var table in router.Tables)
        {
            text.Gap();
            text.Comment(table.KernelTable is { } number
                ? $"Table {table.Name}: kernel table {number}."
                : $"Table {table.Name}: for the protocols alone, the kernel does not see it.");
            foreach (var family in families)
                text.Line($"{family.Name} table {BirdSyntax.Table(table.Name, family)};");

            foreach (var family in families.Where(_ => table.KernelTable is not null))
            {
                text.Gap();
                KernelSection.WriteKernel(text, router, family, table.Name, table.KernelTable);
            }
        }
    }
}
