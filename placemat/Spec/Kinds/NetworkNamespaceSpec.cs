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
        var spec = new NetworkNamespaceSpec(fields);
        if (spec.Interfaces.Count == 0 && fields.Node("interfaces") is null)
            fields.Error(fields.Mark, "NetworkNamespace needs at least one interface", "write interfaces: [{network: NAME, addresses: [ADDRESS/LENGTH]}]");
        return spec;
    }
}
