using System.Collections.Immutable;
using Neco.Net.Ip;
using Placemat.Spec.Yaml;

namespace Placemat.Fabric.Expansion;

internal sealed partial class FabricExpansion
{
    private YamlDocument Tor(RackPlan rack, TorPlan tor)
    {
        const string notConnected = "not-connected";
        var at = _marks.Rack(rack.Number);
        return new(
            at.Map(
                ("kind", at.Text("Router")),
                ("name", at.Text(tor.Name)),
                ("asn", _marks.AsnBase.Number(rack.Asn)),
                ("interfaces", at.List(
                [
                    .. tor.Uplinks.Select(cable => Interface(at, cable.Network, cable.Far.Addresses)),
                    Interface(at, tor.Network, tor.Addresses),
                ])),
                ("connected", at.Texts(tor.Network)),
                ("preferred-source", PreferredSource(at, tor.Addresses)),
                ("policies", at.List(at.Map(
                    ("name", at.Text(notConnected)),
                    ("rules", at.List(at.Map(("match", at.Map(("source", at.Text("connected")))), ("action", at.Text("reject"))))),
                    ("default", at.Text("accept"))))),
                ("neighbors", at.List(
                [
                    .. tor.Uplinks.Select(cable => CableSession(at, cable.Network)),
                    .. rack.BootServers.SelectMany(server => Sessions(
                        at,
                        tor.Network,
                        server.Name,
                        server.Links.Single(link => link.Network == tor.Network).Addresses,
                        ("passive", at.True),
                        ("route-reflector-client", at.True),
                        ("next-hop-self", at.True),
                        ("export", at.Text(notConnected)))),
                ])),
                ("bfd", _spec.Bfd),
                ("apps", Relay(at, rack, tor))),
            TorComment(rack, tor));
    }

    private YamlNode PreferredSource(YamlBuilder at, ImmutableArray<InterfaceAddress> addresses) => addresses is [var only]
        ? Address(only.Address)
        : at.List(addresses.Select(address => Address(address.Address)));

    private YamlSequence Relay(YamlBuilder at, RackPlan rack, TorPlan tor)
    {
        var own = tor.Addresses[0].Address;
        var targets = _spec.DhcpRelay.ToBootServers
            ? _plan.BootServers.Where(other => other.Rack.Number != rack.Number).Select(other => other.Server.Node0[0].Address).ToList()
            : [.. _spec.DhcpRelay.Addresses.Select(address => address.Value)];
        return targets.Count == 0 ? at.List() : at.List(at.Map(
            ("name", at.Text("dhcp-relay")),
            ("command", at.Texts(["dnsmasq", "--no-daemon", "--conf-file=/dev/null", "--port=0", .. targets.Select(target => $"--dhcp-relay={own},{target}")]))));
    }

    private string? TorComment(RackPlan rack, TorPlan tor)
    {
        List<string> lines = [];
        if (rack == _plan.Racks[0] && tor == rack.Tors[0])
        {
            lines.Add("A top-of-rack switch. Its servers connect to it and it reflects their routes to each other; for everything beyond the");
            lines.Add("rack it names itself as the next hop. They share a cable with it, so it need not tell them about that network.");
            lines.Add("Broadcasts of DHCP end at the rack; where there is a relay, it takes them further.");
        }

        if (tor == rack.Tors[0] && rack.Workers.Length > 0)
        {
            lines.Add($"Addresses of {rack.Name} that are kept for workers:");
            lines.AddRange(rack.Workers.Select(worker => $"  {worker.Name} {string.Join(' ', worker.Node0.Concat(worker.Links.SelectMany(link => link.Addresses)).Select(address => address.Address))}"));
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private YamlDocument BootServer(RackPlan rack, BootServerPlan server, bool isFirst)
    {
        var at = _marks.Rack(rack.Number);
        return new(
            at.Map(
                ("kind", at.Text("Router")),
                ("name", at.Text(server.Name)),
                ("asn", _marks.AsnBase.Number(rack.Asn)),
                ("loopbacks", at.List([.. server.Node0.Select(Address), .. server.Bastion.Select(Address), .. server.LoadBalancers.Select(Address)])),
                ("interfaces", at.List(server.Links.Select(link => Interface(at, link.Network, link.Addresses)))),
                ("preferred-source", PreferredSource(at, server.Node0)),
                ("neighbors", at.List(rack.Tors.SelectMany(tor => Sessions(at, tor.Network, tor.Name, tor.Addresses)))),
                ("bfd", _spec.Bfd)),
            !isFirst ? null
            : "A boot server is reached by its addresses on lo, through any top-of-rack switch: node0, by which the data center knows it,\n"
            + "and a bastion address for operators. What it sends itself carries node0, so that losing a switch breaks no connection.");
    }
}
