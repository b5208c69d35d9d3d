namespace Placemat.Graph.Layout;

/// <summary>
/// How much room texts take. Nothing here can measure a font, so these are the widths of wide ones; details are set in a
/// monospaced font, whose characters are 0.6 of its size in practically all.
/// </summary>
internal static class TextSize
{
    public const double NameFont = 12;
    public const double DetailFont = 9.5;
    public const double NameLine = 19;
    public const double DetailLine = 12.5;
    public const double Padding = 8;
    public const double MinBox = 72;

    public static double OfName(string text) => text.Length * NameFont * 0.6;

    public static double OfDetail(string text) => text.Length * DetailFont * 0.605;
}
