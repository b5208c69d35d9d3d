using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds;

/// <summary><c>kind: NetworkNamespace</c> as written: a host that is a network namespace and the programs in it.</summary>
internal sealed record NetworkNamespaceSpec : NodeSpec
{
    private NetworkNamespaceSpec(MappingReader fields)
        : base(fields)
    {
    }

    public static NetworkNamespaceSpec Read(MappingReader fields)
    {
        var spec = new NetworkNamespaceSpec(fields) { AddressesAreRight = fields.AreRight("interfaces") };
        if (fields.Node("interfaces") is null or YamlSequence { Items.Count: 0 })
            fields.Error(fields.Mark, "NetworkNamespace needs at least one interface", "add interfaces: [{network: NAME, addresses: [ADDRESS/LENGTH]}]");
        return spec;
    }
}
