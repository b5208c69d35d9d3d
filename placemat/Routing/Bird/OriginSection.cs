using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>The routes that begin at this router: of its addresses and networks, announced and static ones.</summary>
internal static class OriginSection
{
    public const string Loopback = "direct.loopback";
    public const string Connected = "direct.connected";
    public const string Announce = "announce";
    public const string Static = "static";

    public static void Write(BirdText text, RouterIntent router, IReadOnlyList<BirdFamily> families)
    {
        if (router.Loopbacks.Length > 0)
        {
            text.Gap();
            text.Comment("Every address of lo is a route, those added later too.");
            WriteDirect(text, Loopback, ["lo"], checkLink: false, families);
        }

        if (router.Connected.Length > 0)
        {
            text.Gap();
            text.Comment("The networks of these interfaces, while they have a carrier.");
            WriteDirect(text, Connected, router.Connected, checkLink: true, families);
        }

        foreach (var family in families)
        {
            DiscardRoute[] announced = [.. router.Announce.Select(p => new DiscardRoute(p, Discard.Blackhole))];
            WriteStatic(text, BirdSyntax.Symbol(Announce, family.Name), RouteTable.Main, announced, family);
            WriteStatic(text, BirdSyntax.Symbol(Static, RouteTable.Main, family.Name), RouteTable.Main, router.Routes, family);
            foreach (var table in router.Tables)
                WriteStatic(text, BirdSyntax.Symbol(Static, table.Name, family.Name), table.Name, table.Routes, family);
        }
    }

    private static void WriteDirect(
        BirdText text, string name, IReadOnlyList<string> interfaces, bool checkLink, IReadOnlyList<BirdFamily> families)
    {
        using var direct = text.Open($"protocol direct '{name}'");
        text.Line($"interface {string.Join(", ", interfaces.Select(BirdSyntax.Quote))};");
        if (checkLink)
            text.Line("check link on;");

        foreach (var family in families)
            text.Line($"{family.Name};");
    }

    private static void WriteStatic(BirdText text, string symbol, string table, IReadOnlyList<StaticRoute> routes, BirdFamily family)
    {
        StaticRoute[] own = [.. routes.Where(r => family.Has(r.Prefix))];
        if (own.Length == 0)
            return;

        text.Gap();
        using var protocol = text.Open($"protocol static {symbol}");
        text.Line("check link on;");
        using (text.OpenOptions(family.Name))
            text.Line($"table {BirdSyntax.Table(table, family)};");

        foreach (var route in own)
            text.Line($"route {route.Prefix} {Target(route)};");
    }

    private static string Target(StaticRoute route) => route switch
    {
        GatewayRoute gateway => string.Join(' ', gateway.Gateways.Select(g => $"via {g}")),
        InterfaceRoute through => $"via {BirdSyntax.Quote(through.Interface)}",
        DiscardRoute { Discard: Discard.Blackhole } => "blackhole",
        DiscardRoute { Discard: Discard.Unreachable } => "unreachable",
        DiscardRoute { Discard: Discard.Prohibit } => "prohibit",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };
}
