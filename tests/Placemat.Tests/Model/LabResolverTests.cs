using Neco.Net.Ip;
using Placemat.Model;
using Placemat.Spec.Kinds;
using Placemat.Tests.Support;

namespace Placemat.Tests.Model;

public sealed class LabResolverTests
{
    [Fact]
    public void A_network_is_internal_plain_and_of_the_usual_size_unless_told_otherwise()
    {
        var network = Assert.Single(LabText.Resolve("{kind: Network, name: cable, type: internal}").Networks);

        Assert.Equal(new() { Name = "cable", Type = NetworkType.Internal, Address = null, UseNat = false, Uplink = UplinkType.None, Mtu = 1500 }, network);
    }

    [Fact]
    public void An_external_network_has_a_way_out_unless_told_otherwise()
    {
        var lab = LabText.Resolve(
            """
            {kind: Network, name: out, type: external, address: 10.0.0.1/24, use-nat: true, mtu: 9000}
            ---
            {kind: Network, name: in, type: external, address: 10.0.1.1/24, uplink: none}
            ---
            {kind: Network, name: bmc, type: bmc, address: 10.0.2.1/24}
            """);

        Assert.Equal(
            [
                new() { Name = "out", Type = NetworkType.External, Address = InterfaceAddress.Parse("10.0.0.1/24"), UseNat = true, Uplink = UplinkType.User, Mtu = 9000 },
                new() { Name = "in", Type = NetworkType.External, Address = InterfaceAddress.Parse("10.0.1.1/24"), UseNat = false, Uplink = UplinkType.None, Mtu = 1500 },
                new() { Name = "bmc", Type = NetworkType.Bmc, Address = InterfaceAddress.Parse("10.0.2.1/24"), UseNat = false, Uplink = UplinkType.None, Mtu = 1500 },
            ],
            lab.Networks);
    }

    [Fact]
    public void Interfaces_are_called_in_the_order_of_the_file()
    {
        var lab = LabText.Resolve(
            """
            {kind: Network, name: x, type: internal}
            ---
            {kind: Network, name: y, type: internal}
            ---
            kind: NetworkNamespace
            name: a
            interfaces: [{network: y, addresses: [10.0.0.1/24]}, {network: x}, {network: y}]
            """,
            name: "here");

        var links = Assert.Single(lab.Nodes).Interfaces;
        Assert.Equal(["eth0 y", "eth1 x", "eth2 y"], links.Select(link => $"{link.Name} {link.Network.Name}"));
        Assert.Equal(Enumerable.Range(0, 3).Select(index => DerivedMac.For("here", "a", index)), links.Select(link => link.Mac));
        Assert.Equal("10.0.0.1/24", Assert.Single(links[0].Addresses).ToString());
    }

    [Fact]
    public void A_namespace_gets_its_routes_filter_scripts_and_apps()
    {
        var lab = LabText.Resolve(
            """
            {kind: Network, name: x, type: internal}
            ---
            kind: NetworkNamespace
            name: a
            interfaces: [{network: x, addresses: [10.0.0.2/24]}]
            routes: [{prefix: 0.0.0.0/0, via: 10.0.0.1}, {prefix: 10.1.0.0/16, interface: x}, {prefix: 10.2.0.0/16, prohibit: true}]
            filter: table inet a {}
            init-scripts: [/bin/true]
            apps: [{name: web, command: [httpd, 8080, true]}]
            """);

        Assert.Equal(
            """
            Interfaces = [(Name = eth0, Network = (Name = x, Type = Internal, Address = null, UseNat = False, Uplink = None, Mtu = 1500), Addresses = [10.0.0.2/24], Mac = 02:af:9d:10:fc:dd, LinkLocal = fe80::af:9dff:fe10:fcdd)]
            InitScripts = [/bin/true]
            Apps = [(Name = web, Command = [httpd, 8080, true])]
            Routes = [(Gateways = [10.0.0.1], Prefix = 0.0.0.0/0), (Interface = eth0, Prefix = 10.1.0.0/16), (Discard = Prohibit, Prefix = 10.2.0.0/16)]
            Filter = table inet a {}
            """,
            Structure.Of(Assert.Single(lab.Nodes), "Interfaces", "InitScripts", "Apps", "Routes", "Filter"));
    }

    [Fact]
    public void A_node_is_named_by_its_own_addresses_or_else_by_those_of_its_links()
    {
        var lab = LabText.Resolve(
            """
            {kind: Network, name: x, type: internal}
            ---
            {kind: Router, name: r, asn: 64512, loopbacks: [10.9.0.1/32], interfaces: [{network: x, addresses: [10.0.0.1/24]}]}
            ---
            {kind: NetworkNamespace, name: h, interfaces: [{network: x, addresses: [10.0.0.2/24]}]}
            """);

        Assert.Equal(["10.9.0.1/32", "10.0.0.2/24"], lab.Nodes.SelectMany(node => node.NamedAddresses).Select(address => address.ToString()));
        Assert.True(lab.HasAddress(System.Net.IPAddress.Parse("10.0.0.1")));
        Assert.True(lab.HasAddress(System.Net.IPAddress.Parse("10.9.0.1")));
        Assert.False(lab.HasAddress(System.Net.IPAddress.Parse("10.0.0.3")));
    }
}
