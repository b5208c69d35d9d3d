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

    public required Discard? Discard { get; init; }

    /// <summary>Each way of discarding is a field of its own, so that a route reads as a sentence: <c>blackhole: true</c>.</summary>
    public static RouteSpec Read(MappingReader fields)
    {
        var prefix = fields.RequiredValue("prefix", ScalarFormat.Prefix);
        var discards = Enum.GetValues<Discard>().Select(discard => (discard, flag: ReadDiscard(discard, fields))).Where(pair => pair.flag != false).ToList();
        var ways = discards.Count
            + (fields.Node("via") is null or YamlSequence { Items.Count: 0 } ? 0 : 1)
            + (fields.Node("interface") is null ? 0 : 1);
        if (ways == 0)
            fields.Error(fields.Mark, $"{fields.What} needs a way to go", "add via, interface, blackhole, unreachable or prohibit");
        else if (ways > 1)
            fields.Error(fields.Mark, $"{fields.What} goes one way only", "keep one of via, interface, blackhole, unreachable and prohibit");
        return new()
        {
            Mark = fields.Mark,
            Prefix = prefix,
            Via = fields.OneOrMore("via", ScalarFormat.Address),
            Interface = fields.Text("interface", InterfaceSpec.Reference),
            Discard = ways == 1 && discards is [(var discard, true)] ? discard : null,
        };
    }

    /// <returns>Null when it is written in a way that cannot be read.</returns>
    private static bool? ReadDiscard(Discard discard, MappingReader fields)
    {
        var key = discard.ToString().ToLowerInvariant();
        return fields.Node(key) is null ? false : fields.Flag(key)?.Value;
    }
}
