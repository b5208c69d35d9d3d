using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>BFD for the sessions that ask for it.</summary>
internal static class BfdSection
{
    public static void Write(BirdText text, RouterIntent router)
    {
        if (!router.Neighbors.Any(n => n.Bfd))
            return;

        text.Gap();
        text.Comment($"A link that swallows packets is noticed after {BirdSyntax.Milliseconds(router.Bfd.Interval * router.Bfd.Multiplier)}.");
        using var protocol = text.Open("protocol bfd 'bfd.all'");
        WriteBlock(text, "interface \"*\"", router.Bfd);
        if (router.Neighbors.Any(n => n is { Bfd: true, Multihop: not null }))
            WriteBlock(text, "multihop", router.Bfd);
    }

    /// <summary>Writes a block of session options.</summary>
    public static void WriteBlock(BirdText text, string head, BfdTimers timers)
    {
        using var block = text.OpenOptions(head);
        text.Line($"min rx interval {BirdSyntax.Milliseconds(timers.Interval)};");
        text.Line($"min tx interval {BirdSyntax.Milliseconds(timers.Interval)};");
        text.Line($"multiplier {timers.Multiplier};");
    }
}
