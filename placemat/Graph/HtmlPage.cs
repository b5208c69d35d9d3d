using System.Net;

namespace Placemat.Graph;

/// <summary>Writes a page around the SVG that is all one needs: it loads nothing, and its policy forbids it to.</summary>
internal static class HtmlPage
{
    public static void Write(Topology topology, TextWriter writer)
    {
        var title = WebUtility.HtmlEncode(Captions.Of(topology.Lab));
        writer.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {Resource.Read("page.css")}</style>
            </head>
            <body>
            <header>
            <input id="search" type="search" placeholder="name, AS or address" aria-label="Search" autocomplete="off" spellcheck="false">
            <output id="found"></output>
            <button id="closer" title="Closer (+)">+</button>
            <button id="farther" title="Farther (-)">−</button>
            <button id="whole" title="The whole picture (0)">Whole</button>
            </header>
            <main id="picture">

            """.ReplaceLineEndings("\n"));
        SvgPicture.Write(topology, writer);
        writer.Write(
            $"""
            </main>
            <aside id="details" hidden></aside>
            <script type="application/json" id="data">{PageData.Json(topology)}</script>
            <script>
            {Resource.Read("page.js")}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }
}
