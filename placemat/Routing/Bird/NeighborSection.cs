using System.Net;
using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>The BGP sessions.</summary>
internal static class NeighborSection
{
    private const string Kind = "bgp";
    private const string Template = "'template.neighbor'";

    /// <summary>The name under which BIRD lists the session with a neighbor.</summary>
    public static string ProtocolName(string neighbor) => BirdSyntax.Unquoted(Kind, neighbor);

    /// <summary>The neighbor of a session; BIRD's own name for one that a snippet made.</summary>
    public static string NeighborName(string protocol) =>
        protocol.StartsWith($"{Kind}.", StringComparison.Ordinal) ? protocol[(Kind.Length + 1)..] : protocol;

    public static void Write(BirdText text, RouterIntent router, IReadOnlyList<BirdFamily> families)
    {
        if (router.Neighbors.Length == 0)
            return;

        WriteTemplate(text, router);
        foreach (var neighbor in router.Neighbors)
        {
            text.Gap();
            text.Comment(Describe(router, neighbor));
            WriteNeighbor(text, router, neighbor, families);
        }
    }

    private static void WriteTemplate(BirdText text, RouterIntent router)
    {
        text.Gap();
        text.Comment("What all neighbors share. BIRD's own delays suit the Internet: here a neighbor that is");
        text.Comment("back must be met again within seconds.");
        using var template = text.Open($"template bgp {Template}");
        text.Line($"local as {router.Asn};");
        text.Line("direct;");
        text.Line("check link on;");
        text.Line("connect delay time 1;");
        text.Line("connect retry time 5;");
        text.Line("error wait time 1, 5;");
        text.Line("debug { states };");
    }

    private static string Describe(RouterIntent router, BgpNeighbor neighbor)
    {
        var relation = neighbor.Asn == router.Asn ? "internal" : "external";
        var role = neighbor.RouteReflectorClient ? " reflector client" : "";
        var facing = router.Interfaces.FirstOrDefault(i => i.Name == neighbor.Interface
            || i.Addresses.Any(a => a.Network.Contains(neighbor.Address)));
        var where = facing is null ? "" : $" on {facing.Name}";
        return $"{BirdSyntax.Comment(neighbor.Name)}: {relation}{role}{where}";
    }

    private static void WriteNeighbor(BirdText text, RouterIntent router, BgpNeighbor neighbor, IReadOnlyList<BirdFamily> families)
    {
        using var protocol = text.Open($"protocol bgp {BirdSyntax.Symbol(Kind, neighbor.Name)} from {Template}");
        text.Line($"neighbor {Bare(neighbor.Address)} as {neighbor.Asn};");
        WriteTransport(text, neighbor);
        WriteBfd(text, neighbor);
        if (neighbor.RouteReflectorClient)
            text.Line("rr client;");

        foreach (var family in families.Where(f => neighbor.Address.IsIPv6LinkLocal || f.Has(neighbor.Address)))
            WriteChannel(text, router, neighbor, family);
    }

    private static void WriteTransport(BirdText text, BgpNeighbor neighbor)
    {
        if (neighbor.Address.IsIPv6LinkLocal && neighbor.Interface is { } facing)
            text.Line($"interface {BirdSyntax.Quote(facing)};");

        if (neighbor.LocalAddress is { } local)
            text.Line($"source address {local};");

        if (neighbor.Multihop is { } hops)
        {
            text.Line($"multihop {hops};");
            text.Line("check link off;");
        }

        if (neighbor.Passive)
            text.Line("passive on;");

        if (neighbor.Password is { } password)
            text.Line($"password {BirdSyntax.Password(password)};");

        if (neighbor.HoldTime is { } hold)
            text.Line($"hold time {BirdSyntax.Seconds(hold)};");

        if (neighbor.KeepaliveTime is { } keepalive)
            text.Line($"keepalive time {BirdSyntax.Seconds(keepalive)};");
    }

    private static void WriteBfd(BirdText text, BgpNeighbor neighbor)
    {
        if (neighbor is { Bfd: true, BfdTimers: { } timers })
            BfdSection.WriteBlock(text, "bfd", timers);
        else if (neighbor.Bfd)
            text.Line("bfd on;");
    }

    private static void WriteChannel(BirdText text, RouterIntent router, BgpNeighbor neighbor, BirdFamily family)
    {
        using var channel = text.OpenOptions(family.Name);
        text.Line($"table {BirdSyntax.Table(neighbor.Table, family)};");
        text.Line($"import {BirdSyntax.Filter(neighbor.Import)};");
        text.Line($"export {BirdSyntax.Filter(neighbor.Export)};");
        if (neighbor.NextHopSelf != NextHopSelf.Default)
        {
            var externalOnly = neighbor.NextHopSelf == NextHopSelf.External && neighbor.Asn == router.Asn;
            text.Line(externalOnly ? "next hop self ebgp;" : "next hop self;");
        }

        if (neighbor.Address.IsIPv6LinkLocal && family == BirdFamily.IPv4)
            text.Line("extended next hop on;");
    }

    // .NET prints the scope of a link-local address as a number of this machine.
    private static IPAddress Bare(IPAddress address) =>
        address.IsIPv6LinkLocal ? new IPAddress(address.GetAddressBytes()) : address;
}
