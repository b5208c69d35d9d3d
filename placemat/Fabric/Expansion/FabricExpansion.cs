using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Placemat.Spec.Kinds.Fabric;
using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

/// <summary>Writes a fabric out as the documents that it stands for, in the order of the packets' way in.</summary>
internal sealed partial class FabricExpansion
{
    private readonly FabricSpec _spec;
    private readonly FabricPlan _plan;
    private readonly FabricMarks _marks;

    private FabricExpansion(FabricSpec spec, FabricPlan plan)
    {
        _spec = spec;
        _plan = plan;
        _marks = new(spec);
    }

    /// <summary>Each document is written when it is asked for: all together may be many.</summary>
    public static IEnumerable<YamlDocument> Of(FabricSpec spec, FabricPlan plan)
    {
        var expansion = new FabricExpansion(spec, plan);
        return expansion.Networks()
            .Concat(expansion.Outsides())
            .Append(expansion.Core())
            .Concat(plan.Spines.Select(expansion.Spine))
            .Concat(plan.Racks.SelectMany(rack => rack.Tors.Select(tor => expansion.Tor(rack, tor))))
            .Concat(plan.BootServers.Select((one, index) => expansion.BootServer(one.Rack, one.Server, isFirst: index == 0)));
    }

    private IEnumerable<IPNetwork> DefaultRoutes => _spec.Ipv6 is null ? [Everything(AddressFamily.InterNetwork)] : [Everything(AddressFamily.InterNetwork), Everything(AddressFamily.InterNetworkV6)];

    private static IPNetwork Everything(AddressFamily family) => new(family == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);

    private IEnumerable<YamlDocument> Outsides()
    {
        yield return Outside(_plan.Core.External, "Other sites, which may use load balancers and ingress.");
        yield return Outside(_plan.Core.Operation, "The people who run the data center, who may use bastions.");
    }

    private YamlDocument Outside(CablePlan cable, string comment)
    {
        var at = _marks.Whole;
        return new(
            at.Map(
                ("kind", at.Text("NetworkNamespace")),
                ("name", at.Text(cable.Far.Node)),
                ("interfaces", at.List(Interface(at, cable.Network, cable.Far.Addresses))),
                ("routes", at.List(cable.Near.Addresses.Select(via => Route(at, Everything(via.Address.AddressFamily), via.Address))))),
            comment);
    }

    private YamlMapping Interface(YamlBuilder at, string network, ImmutableArray<InterfaceAddress> addresses) => at.Map(
        ("network", at.Text(network)),
        ("addresses", at.List(addresses.Select(Address))));

    private YamlMapping Route(YamlBuilder at, IPNetwork prefix, IPAddress via) => at.Map(
        ("prefix", at.Text(prefix.ToString())),
        ("via", Address(via)));

    /// <summary>The peer at the other end of a cable need not be described: it is found there, with a session for each family.</summary>
    private YamlMapping CableSession(YamlBuilder at, string network, params ReadOnlySpan<(string, YamlNode?)> fields) =>
        Session(at, network, [("unnumbered", _plan.Unnumbered ? at.True : null), .. fields]);

    private static YamlMapping Session(YamlBuilder at, string network, params ReadOnlySpan<(string, YamlNode?)> fields) =>
        at.Map([("interface", at.Text(network)), .. fields]);

    /// <summary>
    /// Sessions with one router of a rack's network. Others may be there too, those of further documents included, so only
    /// its addresses tell which is meant.
    /// </summary>
    private IEnumerable<YamlMapping> Sessions(YamlBuilder at, string network, string peer, ImmutableArray<InterfaceAddress> addresses, params (string, YamlNode?)[] fields) =>
        addresses.Select((address, index) => Session(
            at,
            network,
            [("address", Address(address.Address)), ("name", index == 0 ? null : at.Text($"{peer}-ipv6")), .. fields]));

    private YamlScalar Address(IPAddress address) => _marks.Address(address).Text(address.ToString());

    private YamlScalar Address(InterfaceAddress address) => _marks.Address(address.Address).Text(address.ToString());
}
