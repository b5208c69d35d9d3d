using System.Collections.Immutable;
using System.Net;
using Neco.Net.Ip;
using Placemat.Model.Routing;

namespace Placemat.Model;

/// <summary>Chooses the small network on which a user-mode uplink and the lab's host side meet.</summary>
internal static class UplinkNetwork
{
    /// <summary>The uplink's interface on the lab's host side.</summary>
    public const string Interface = "uplink0";

    /// <summary>
    /// From the ends of two ranges that no site routes: the one that RFC 2544 reserves for tests of equipment, and the one
    /// that RFC 6598 reserves for what carriers do inside.
    /// </summary>
    private static readonly ImmutableArray<IPNetwork> Candidates =
    [
        .. Enumerable.Range(0, 16).Select(i => new IPNetwork(new IPAddress([198, 18, (byte)(255 - i), 0]), 24)),
        .. Enumerable.Range(0, 16).Select(i => new IPNetwork(new IPAddress([100, 127, (byte)(255 - i), 0]), 24)),
    ];

    /// <summary>The first candidate that has no address in common with the lab; null when there is none.</summary>
    public static IPNetwork? Choose(IEnumerable<Network> networks, IEnumerable<Node> nodes)
    {
        // A default route claims nothing: it is how the lab reaches the uplink.
        var used = networks.Select(network => network.Address?.Network).OfType<IPNetwork>().Concat(nodes.SelectMany(Used)).Where(prefix => prefix.PrefixLength > 0).ToHashSet();
        foreach (var candidate in Candidates)
        {
            if (!used.Any(prefix => prefix.Contains(candidate.BaseAddress) || candidate.Contains(prefix.BaseAddress)))
                return candidate;
        }

        return null;
    }

    private static IEnumerable<IPNetwork> Used(Node node)
    {
        IEnumerable<InterfaceAddress> addresses = [.. node.Interfaces.SelectMany(link => link.Addresses), .. node.Loopbacks];
        var own = addresses.Select(address => address.Network);
        return node is Router { Intent: var intent }
            ? [.. own, .. intent.Announce, .. intent.Routes.Concat(intent.Tables.SelectMany(table => table.Routes)).OfType<DiscardRoute>().Select(route => route.Prefix)]
            : own;
    }
}
