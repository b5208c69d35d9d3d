using System.Net;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary>One item of <c>exposed:</c>: a prefix that the core learns beside those that it always does.</summary>
internal sealed record ExposedSpec
{
    private static readonly ScalarFormat<Outside> OutsideFormat = ScalarFormat.OneOf(new Dictionary<string, Outside>
    {
        ["external"] = Outside.External,
        ["operation"] = Outside.Operation,
    });

    public required Located<string>? Name { get; init; }

    public required Located<IPNetwork>? Prefix { get; init; }

    /// <summary>Who may begin to talk to it.</summary>
    public required IReadOnlyList<Located<Outside>> From { get; init; }

    public static ExposedSpec Read(MappingReader fields) => new()
    {
        Name = fields.RequiredValue("name", ScalarFormat.Name),
        Prefix = fields.RequiredValue("prefix", ScalarFormat.Prefix),
        From = fields.Values("from", OutsideFormat),
    };
}

/// <summary>A network beyond the core.</summary>
internal enum Outside
{
    /// <summary>Other sites.</summary>
    External,

    /// <summary>The people who run the data center.</summary>
    Operation,
}
