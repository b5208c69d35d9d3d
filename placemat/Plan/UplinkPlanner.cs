using System.Net;
using System.Text;
using Placemat.Model;
using Placemat.Spec.Kinds;

namespace Placemat.Plan;

/// <summary>Lays out the way from a lab's external networks to the world outside.</summary>
internal static class UplinkPlanner
{
    public static UplinkPlan? Plan(Lab lab)
    {
        if (lab.UplinkNetwork is not { } own)
            return null;
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
            Filter = Filter(lab.Networks.Where(network => network is { Uplink: UplinkType.User, UseNat: true })),
        };
    }

    private static IPAddress Host(IPNetwork network, byte number)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        bytes[^1] += number;
        return new(bytes);
    }

    private static string Filter(IEnumerable<Network> hidden)
    {
        var text = new StringBuilder("table inet placemat {\n  chain postrouting {\n    type nat hook postrouting priority srcnat; policy accept;\n");
        foreach (var network in hidden)
        {
            var family = network.Address!.Value.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? "ip" : "ip6";
            text.Append($"    {family} saddr {network.Address.Value.Network} oifname \"{UplinkPlan.Interface}\" masquerade\n");
        }

        return text.Append("  }\n}\n").ToString();
    }
}
