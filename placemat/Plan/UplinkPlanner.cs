using System.Collections.Immutable;
using System.Net;
using System.Text;
using Placemat.Model;
using Placemat.Spec.Kinds;

namespace Placemat.Plan;

/// <summary>Lays out the way from a lab's external networks to the world outside.</summary>
internal static class UplinkPlanner
{
    /// <summary>
    /// Candidates for the stack's own network, from the range that RFC 2544 reserves for tests of equipment: the first that
    /// the lab does not use itself is taken.
    /// </summary>
    private static readonly ImmutableArray<IPNetwork> Candidates =
        [.. Enumerable.Range(0, 16).Select(i => new IPNetwork(new IPAddress([198, 18, (byte)(255 - i), 0]), 24))];

    public static UplinkPlan? Plan(Lab lab)
    {
        var external = lab.Networks.Where(network => network.Uplink == UplinkType.User && network.Address is not null).ToList();
        if (external.Count == 0)
            return null;
        var own = Candidates.First(candidate => !Used(lab).Any(used => candidate.Contains(used) ));
        return new()
        {
            Network = own,
            Resolver = Host(own, 3),
            Command =
            [
                "slirp4netns", "--configure", "--mtu=1500", $"--cidr={own}",
                // Nodes must not reach what listens on the host's loopback for the host alone.
                "--disable-host-loopback",
                // The lab's host side is the network namespace of the lab's first process.
                "--netns-type=path", "/proc/1/ns/net", UplinkPlan.Interface,
            ],
            Filter = Filter(external),
        };
    }

    private static IEnumerable<IPAddress> Used(Lab lab) =>
        lab.Networks.Select(network => network.Address?.Address).OfType<IPAddress>()
            .Concat(lab.Nodes.SelectMany(node => node.Interfaces.SelectMany(link => link.Addresses).Concat(node.Loopbacks)).Select(address => address.Address));

    private static IPAddress Host(IPNetwork network, byte number)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        bytes[^1] += number;
        return new(bytes);
    }

    private static string Filter(List<Network> external)
    {
        var text = new StringBuilder("table inet placemat {\n  chain postrouting {\n    type nat hook postrouting priority srcnat; policy accept;\n");
        foreach (var network in external.Where(network => network.UseNat))
        {
            var family = network.Address!.Value.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? "ip" : "ip6";
            text.Append($"    {family} saddr {network.Address.Value.Network} oifname \"{UplinkPlan.Interface}\" masquerade\n");
        }

        return text.Append("  }\n}\n").ToString();
    }
}
