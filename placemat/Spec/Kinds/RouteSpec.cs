using System.Net;
using Placemat.Model.Routing;
using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds;

/// <summary>One item of <c>routes:</c>: a static route by gateways, by interface, or one that discards.</summary>
internal sealed record RouteSpec
{
    public required SourceMark Mark { get; init; }

    public required Located<IPNetwork>? Prefix { get; init; }

    public required IReadOnlyList<Located<IPAddress>> Via { get; init; }

    /// <summary>An interface or a network of the node.</summary>
    public required Located<string>? Interface { get; init; }

    public required Located<Discard>? Discard { get; init; }

    public static RouteSpec Read(MappingReader fields) => new()
    {
        Mark = fields.Mark,
        Prefix = fields.RequiredValue("prefix", ScalarFormat.Prefix),
        Via = fields.Node("via") is YamlSequence
            ? fields.Values("via", ScalarFormat.Address)
            : fields.Value("via", ScalarFormat.Address) is { } via ? [via] : [],
        Interface = fields.Text("interface"),
        Discard = ReadDiscard(fields),
    };

    /// <summary>Each way of discarding is a field of its own, so that a route reads as a sentence: <c>blackhole: true</c>.</summary>
    private static Located<Discard>? ReadDiscard(MappingReader fields)
    {
        var chosen = Enum.GetValues<Discard>()
            .Select(way => (way, flag: fields.Flag(way.ToString().ToLowerInvariant())))
            .Where(pair => pair.flag is { Value: true })
            .ToList();
        if (chosen.Count > 1)
            fields.Error(chosen[1].flag!.Mark, "a route discards in one way only", "keep one of blackhole, unreachable and prohibit");
        return chosen.Count == 0 ? null : new(chosen[0].way, chosen[0].flag!.Mark);
    }
}
