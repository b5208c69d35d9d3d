namespace Placemat.Graph;

internal enum GraphFormat
{
    Dot,
    Mermaid,
    Svg,
    Html,
}
