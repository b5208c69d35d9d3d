using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

internal sealed partial class FabricExpansion
{
    /// <summary>The way out and the guard at the door: <see cref="CoreFilter"/> counts its interfaces.</summary>
    private YamlDocument Core()
    {
        const string defaultRoute = "default-route";
        const string onlyDefaultRoute = "only-default-route";
        var at = _marks.Whole;
        var core = _plan.Core;
        return new(
            at.Map(
                ("kind", at.Text("Router")),
                ("name", at.Text(FabricNames.Core)),
                ("asn", _marks.AsnBase.Number(core.Asn)),
                ("loopbacks", at.List(core.Loopbacks.Select(Address))),
                ("interfaces", at.List(
                [
                    Interface(at, FabricNames.InternetNetwork, [core.Internet]),
                    .. _plan.Spines.Select(spine => Interface(at, spine.Uplink.Network, spine.Uplink.Near.Addresses)),
                    Interface(at, core.External.Network, core.External.Near.Addresses),
                    Interface(at, core.Operation.Network, core.Operation.Near.Addresses),
                    .. core.Bmc is { } bmc ? [Interface(at, FabricNames.BmcNetwork, [bmc.Core])] : Array.Empty<YamlNode>(),
                ])),
                ("routes", at.List(DefaultRoutes.Select(prefix => WayOut(at, prefix)))),
                ("prefix-lists", at.List(at.Map(("name", at.Text(defaultRoute)), ("prefixes", at.Texts(DefaultRoutes.Select(prefix => prefix.ToString())))))),
                ("policies", at.List(at.Map(
                    ("name", at.Text(onlyDefaultRoute)),
                    ("rules", at.List(at.Map(("match", at.Map(("prefix-lists", at.Texts(defaultRoute)))), ("action", at.Text("accept"))))),
                    ("default", at.Text("reject"))))),
                ("neighbors", at.List(_plan.Spines.Select(spine => CableSession(at, spine.Uplink.Network, ("export", at.Text(onlyDefaultRoute)))))),
                ("bfd", _spec.Bfd),
                ("filter", at.Text(CoreFilter.Of(_plan)))),
            "The core: the way out and the guard at the door. It tells the spines about nothing but the default route, and its\n"
            + "packet filter decides who may begin to talk to whom.");
    }

    /// <summary>The lab's way out is IPv4's alone, but servers reach the networks beyond the core by a default route of either family.</summary>
    private YamlMapping WayOut(YamlBuilder at, System.Net.IPNetwork prefix) =>
        prefix.BaseAddress.AddressFamily == _plan.Core.Host.Address.AddressFamily
            ? Route(at, prefix, _plan.Core.Host.Address)
            : at.Map(("prefix", at.Text(prefix.ToString())), ("unreachable", at.True));
}
