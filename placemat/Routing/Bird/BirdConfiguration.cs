using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>Renders a router as a configuration of BIRD 2. The same router always gives the same text.</summary>
/// <remarks>
/// The control socket is no part of it: it is given to <c>bird -s</c>. Routes in the kernel carry <c>proto bird</c>.
/// </remarks>
internal static class BirdConfiguration
{
    /// <exception cref="ArgumentException">A name or a password is one that BIRD cannot read.</exception>
    public static string Render(RouterIntent router)
    {
        var text = new BirdText();
        var families = BirdFamily.Of(router);

        WriteHeader(text, router);
        KernelSection.Write(text, router, families);
        TableSection.Write(text, router, families);
        PolicySection.Write(text, router);
        OriginSection.Write(text, router, families);
        PipeSection.Write(text, router, families);
        BfdSection.Write(text, router);
        NeighborSection.Write(text, router, families);
        WriteSnippet(text, router);
        return text.ToString();
    }

    private static void WriteHeader(BirdText text, RouterIntent router)
    {
        text.Comment($"{BirdSyntax.Comment(router.Name)}: a router of AS {router.Asn}. Written by placemat; edits are lost.");
        foreach (var (name, addresses) in router.Interfaces.Prepend(new RouterInterface("lo", router.Loopbacks)))
        {
            if (addresses.Length > 0)
                text.Comment($"  {name,-5} {string.Join(", ", addresses)}");
        }

        text.Gap();
        text.Line($"router id {router.RouterId};");
        text.Gap();
        text.Comment("\"trace\" is only what \"debug\" asks for below: sessions that come and go.");
        text.Line("log stderr { info, remote, warning, error, auth, fatal, bug, trace };");
        text.Line("timeformat base iso long ms;");
        text.Line("timeformat log iso long ms;");
        text.Line("timeformat protocol iso long ms;");
        text.Line("timeformat route iso long ms;");
    }

    private static void WriteSnippet(BirdText text, RouterIntent router)
    {
        if (router.BirdSnippet is { } snippet)
        {
            text.Gap();
            text.Comment("As given.");
            foreach (var line in snippet.TrimEnd().Split('\n'))
                text.Line(line);
        }
    }
}
