using Neco.Net.Ip;

namespace Placemat.Spec.Kinds;

/// <summary>One item of <c>interfaces:</c>. Interface <c>n</c> of a node is called <c>eth{n}</c>.</summary>
internal sealed record InterfaceSpec
{
    public required SourceMark Mark { get; init; }

    public required Located<string>? Network { get; init; }

    public required IReadOnlyList<Located<InterfaceAddress>> Addresses { get; init; }

    public static InterfaceSpec Read(MappingReader fields) => new()
    {
        Mark = fields.Mark,
        Network = fields.RequiredValue("network", ScalarFormat.Text),
        Addresses = fields.Values("addresses", ScalarFormat.InterfaceAddress),
    };
}
