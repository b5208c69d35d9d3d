namespace Placemat;

/// <summary>Counts things as a person does: "1 node", "2 nodes".</summary>
internal static class Quantity
{
    /// <param name="count">How many.</param>
    /// <param name="thing">Its name in the singular; the plural has an s more.</param>
    public static string Of(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
