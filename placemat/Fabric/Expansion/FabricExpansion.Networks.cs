using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

internal sealed partial class FabricExpansion
{
    private IEnumerable<YamlDocument> Networks()
    {
        var whole = _marks.Whole;
        yield return new(
            whole.Map(
                ("kind", whole.Text("Network")),
                ("name", whole.Text(FabricNames.InternetNetwork)),
                ("type", whole.Text("external")),
                ("use-nat", whole.True),
                ("address", Address(_plan.Core.Host))),
            "The way out. The address is that of the lab's host side.");
        yield return Cable(whole, FabricNames.ExternalNetwork, "Cables: networks between two nodes. Addresses are given where a cable ends.");
        yield return Cable(whole, FabricNames.OperationNetwork);
        if (_plan.Core.Bmc is { } bmc)
        {
            yield return new(
                whole.Map(
                    ("kind", whole.Text("Network")),
                    ("name", whole.Text(FabricNames.BmcNetwork)),
                    ("type", whole.Text("bmc")),
                    ("address", Address(bmc.Host))),
                "Baseboard management controllers.");
        }

        foreach (var spine in _plan.Spines)
            yield return Cable(_marks.Spines, spine.Uplink.Network);
        foreach (var spine in _plan.Spines)
        {
            foreach (var cable in spine.Downlinks)
                yield return Cable(_marks.Racks, cable.Network);
        }

        foreach (var rack in _plan.Racks)
        {
            foreach (var tor in rack.Tors)
                yield return Cable(_marks.Rack(rack.Number), tor.Network);
        }
    }

    private static YamlDocument Cable(YamlBuilder at, string name, string? comment = null) => new(
        at.Map(
            ("kind", at.Text("Network")),
            ("name", at.Text(name)),
            ("type", at.Text("internal"))),
        comment);
}
