using System.Net;
using Placemat.Model.Routing;

namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>neighbors:</c>: a BGP session.</summary>
internal sealed record NeighborSpec
{
    private static readonly ScalarFormat<NextHopSelf> NextHopSelfFormat = new(null, "true, false or always", static (text, out value) =>
    {
        var isFlag = ScalarFormat.Flag.TryParse(text, out var external);
        value = !isFlag ? Model.Routing.NextHopSelf.Always : external ? Model.Routing.NextHopSelf.External : Model.Routing.NextHopSelf.Default;
        return isFlag || text == "always";
    });

    /// <summary>RFC 4271 §4.2 knows no hold time between 0 and 3 seconds.</summary>
    private static readonly ScalarFormat<TimeSpan> HoldFormat = Seconds(3);

    private static readonly ScalarFormat<TimeSpan> KeepaliveFormat = Seconds(1);

    public required SourceMark Mark { get; init; }

    /// <summary>Whether everything that says who the peer is could be read; where not, what is absent may be there in truth.</summary>
    public required bool PeerIsRight { get; init; }

    public required Located<string>? Name { get; init; }

    public required Located<string>? Interface { get; init; }

    public required Located<IPAddress>? Address { get; init; }

    public required Located<bool>? Unnumbered { get; init; }

    public required Located<uint>? Asn { get; init; }

    public required Located<IPAddress>? LocalAddress { get; init; }

    public required Located<string>? Table { get; init; }

    public required Located<string>? Import { get; init; }

    public required Located<string>? Export { get; init; }

    public required Located<NextHopSelf>? NextHopSelf { get; init; }

    public required Located<bool>? Passive { get; init; }

    public required Located<string>? Password { get; init; }

    public required Located<bool>? RouteReflectorClient { get; init; }

    public required Located<int>? Multihop { get; init; }

    public required BfdSpec? Bfd { get; init; }

    public required Located<TimeSpan>? HoldTime { get; init; }

    public required Located<TimeSpan>? KeepaliveTime { get; init; }

    /// <summary>Whether the session runs over the addresses that the link's ends have without being given any.</summary>
    public bool IsUnnumbered => Unnumbered is { Value: true };

    public static NeighborSpec Read(MappingReader fields)
    {
        if (fields.Node("interface") is null && fields.Node("address") is null)
            fields.Error(fields.Mark, $"{fields.What} needs \"interface\" or \"address\"", "name the interface or network that leads to it, or write its address");
        var unnumbered = fields.Flag("unnumbered");
        if (unnumbered is { Value: true })
            CheckUnnumbered(fields);
        return new()
        {
            Mark = fields.Mark,
            Name = fields.Value("name", ScalarFormat.Name),
            Interface = fields.Text("interface", InterfaceSpec.Reference),
            Address = fields.Value("address", ScalarFormat.Address),
            Unnumbered = unnumbered,
            Asn = fields.Value("asn", ScalarFormat.Asn),
            LocalAddress = fields.Value("local-address", ScalarFormat.Address),
            Table = fields.Text("table", TableSpec.Reference),
            Import = fields.Text("import", PolicySpec.Reference),
            Export = fields.Text("export", PolicySpec.Reference),
            NextHopSelf = fields.Value("next-hop-self", NextHopSelfFormat),
            Passive = fields.Flag("passive"),
            Password = fields.Text("password", "a password"),
            RouteReflectorClient = fields.Flag("route-reflector-client"),
            Multihop = fields.Value("multihop", ScalarFormat.Number(1, 255)),
            Bfd = BfdSpec.Read(fields),
            HoldTime = fields.Value("hold-time", HoldFormat),
            KeepaliveTime = fields.Value("keepalive-time", KeepaliveFormat),
            PeerIsRight = fields.AreRight("interface", "address", "unnumbered", "asn", "multihop"),
        };
    }

    private static void CheckUnnumbered(MappingReader fields)
    {
        foreach (var key in new[] { "address", "multihop", "local-address" })
        {
            if (fields.Node(key) is { } written)
                fields.Error(written.Mark, $"an unnumbered neighbor has no \"{key}\": it is at the other end of its interface", $"remove {key}, or unnumbered");
        }
    }

    /// <summary>BGP counts its timers in whole seconds, in 16 bits.</summary>
    private static ScalarFormat<TimeSpan> Seconds(int least) => new("duration", $"whole seconds from {least}s to 65535s", (text, out value) =>
        ScalarFormat.Duration.TryParse(text, out value)
        && value.Ticks % TimeSpan.TicksPerSecond == 0
        && value >= TimeSpan.FromSeconds(least)
        && value <= TimeSpan.FromSeconds(ushort.MaxValue));
}
