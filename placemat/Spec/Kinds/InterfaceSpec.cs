using Neco.Net.Ip;

namespace Placemat.Spec.Kinds;

/// <summary>One item of <c>interfaces:</c>. Interface <c>n</c> of a node is called <c>eth{n}</c>.</summary>
internal sealed record InterfaceSpec
{
    /// <summary>How other fields refer to an interface; completes the sentence "write …".</summary>
    public const string Reference = "the name of an interface such as eth0, or of its network";

    public required SourceMark Mark { get; init; }

    public required Located<string>? Network { get; init; }

    public required IReadOnlyList<Located<InterfaceAddress>> Addresses { get; init; }

    public static InterfaceSpec Read(MappingReader fields) => new()
    {
        Mark = fields.Mark,
        Network = fields.RequiredValue("network", ScalarFormat.Text.For("the name of a network")),
        Addresses = fields.Values("addresses", ScalarFormat.InterfaceAddress),
    };
}
