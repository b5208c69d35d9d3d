using System.Net;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary>One item of <c>load-balancers:</c>: a boot server that announces addresses of load balancers.</summary>
internal sealed record LoadBalancerSpec
{
    public required Located<string>? Server { get; init; }

    public required IReadOnlyList<Located<IPAddress>> Addresses { get; init; }

    public static LoadBalancerSpec Read(MappingReader fields)
    {
        var spec = new LoadBalancerSpec
        {
            Server = fields.RequiredValue("server", ScalarFormat.Text.For("the name of a boot server, such as boot-0")),
            Addresses = fields.Values("addresses", ScalarFormat.Address),
        };
        if (spec.Addresses.Count == 0 && fields.AreRight("addresses"))
            fields.Error(fields.Mark, $"{fields.What} needs \"addresses\"", "add addresses: [10.72.32.1], for example");
        return spec;
    }
}
