using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

internal sealed partial class FabricExpansion
{
    private YamlDocument Spine(SpinePlan spine)
    {
        const string outer = "outer";
        const string learned = "learned";
        var at = _marks.Spines;
        return new(
            at.Map(
                ("kind", at.Text("Router")),
                ("name", at.Text(spine.Name)),
                ("asn", _marks.AsnBase.Number(spine.Asn)),
                ("interfaces", at.List(
                [
                    Interface(at, spine.Uplink.Network, spine.Uplink.Far.Addresses),
                    .. spine.Downlinks.Select(cable => Interface(at, cable.Network, cable.Near.Addresses)),
                ])),
                ("tables", at.List(at.Map(("name", at.Text(outer)), ("routes", at.List(_plan.Exposed.Select(Aggregate)))))),
                ("policies", at.List(at.Map(
                    ("name", at.Text(learned)),
                    ("rules", at.List(at.Map(("match", at.Map(("source", at.Text("bgp")))), ("action", at.Text("accept"))))),
                    ("default", at.Text("reject"))))),
                ("pipes", at.List(at.Map(("from", at.Text(outer)), ("to", at.Text("main")), ("policy", at.Text(learned))))),
                ("neighbors", at.List(
                [
                    CableSession(at, spine.Uplink.Network, ("table", at.Text(outer))),
                    .. spine.Downlinks.Select(cable => CableSession(at, cable.Network)),
                ])),
                ("bfd", _spec.Bfd)),
            spine != _plan.Spines[0] ? null
            : "A spine joins all racks. Their routes live in its main table, which the core never sees: the core is shown the table\n"
            + "\"outer\" with its aggregates. One way only, what the core says (a default route) flows from there to the main table.");
    }

    private YamlMapping Aggregate(ExposedPrefix exposed)
    {
        var at = _marks.Address(exposed.Prefix.BaseAddress);
        return at.Map(("prefix", at.Text(exposed.Prefix.ToString())), ("blackhole", at.True));
    }
}
