namespace Placemat.Routing.Bird;

/// <summary>Why BIRD does not take a router's configuration.</summary>
/// <param name="Router">The router.</param>
/// <param name="Line">Number of the line, from 1; null if no line is to blame.</param>
/// <param name="Text">BIRD's words.</param>
/// <param name="Source">The line itself.</param>
internal sealed record BirdFinding(string Router, int? Line, string Text, string? Source)
{
    public override string ToString() => (Line, Source) switch
    {
        (null, _) => $"router {Router}: {Text}",
        (_, null) => $"router {Router}: line {Line}: {Text}",
        _ => $"router {Router}: line {Line}: {Text}\n    {Source.Trim()}",
    };
}
