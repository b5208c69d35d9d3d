using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>One-way pipes between tables.</summary>
internal static class PipeSection
{
    public static void Write(BirdText text, RouterIntent router, IReadOnlyList<BirdFamily> families)
    {
        foreach (var pipe in router.Pipes)
        {
            foreach (var family in families)
            {
                text.Gap();
                text.Comment($"From {pipe.From} to {pipe.To}, never back.");
                using var protocol = text.Open($"protocol pipe {BirdSyntax.Symbol("pipe", $"{pipe.From}:{pipe.To}", family.Name)}");
                text.Line($"table {BirdSyntax.Table(pipe.To, family)};");
                text.Line($"peer table {BirdSyntax.Table(pipe.From, family)};");
                text.Line($"import {BirdSyntax.Filter(pipe.Policy)};");
                text.Line("export none;");
            }
        }
    }
}
