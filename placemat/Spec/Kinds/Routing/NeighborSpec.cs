using System.Net;
using Placemat.Model.Routing;

namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>neighbors:</c>: a BGP session.</summary>
internal sealed record NeighborSpec
{
    private static readonly ScalarFormat<NextHopSelf> NextHopSelfFormat = ScalarFormat.OneOf(new Dictionary<string, NextHopSelf>
    {
        ["true"] = Model.Routing.NextHopSelf.External,
        ["false"] = Model.Routing.NextHopSelf.Default,
        ["always"] = Model.Routing.NextHopSelf.Always,
    });

    /// <summary>RFC 4271 §4.2 knows no hold time between 0 and 3 seconds.</summary>
    private static readonly ScalarFormat<TimeSpan> HoldFormat = new("a duration from 3s to 65535s", static (text, out value) =>
        ScalarFormat.Duration.TryParse(text, out value) && value.TotalSeconds is >= 3 and <= 65535);

    public required SourceMark Mark { get; init; }

    public required Located<string>? Name { get; init; }

    public required Located<string>? Interface { get; init; }

    public required Located<IPAddress>? Address { get; init; }

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

    public static NeighborSpec Read(MappingReader fields) => new()
    {
        Mark = fields.Mark,
        Name = fields.Text("name"),
        Interface = fields.Text("interface"),
        Address = fields.Value("address", ScalarFormat.Address),
        Asn = fields.Value("asn", ScalarFormat.Asn),
        LocalAddress = fields.Value("local-address", ScalarFormat.Address),
        Table = fields.Text("table"),
        Import = fields.Text("import"),
        Export = fields.Text("export"),
        NextHopSelf = fields.Value("next-hop-self", NextHopSelfFormat),
        Passive = fields.Flag("passive"),
        Password = fields.Text("password"),
        RouteReflectorClient = fields.Flag("route-reflector-client"),
        Multihop = fields.Value("multihop", ScalarFormat.Number(1, 255)),
        Bfd = BfdSpec.Read(fields),
        HoldTime = fields.Value("hold-time", HoldFormat),
        KeepaliveTime = fields.Value("keepalive-time", ScalarFormat.Duration),
    };
}
