using System.Net.Sockets;
using Placemat.Model;

namespace Placemat.Graph;

/// <summary>What stands in a box, by lines: its name first.</summary>
internal static class GraphLabel
{
    public static string Of(TopologyNode node) => string.Join('\n', [node.Name, .. Details(node)]);

    public static string Of(Segment segment) => string.Join('\n', [segment.Network.Name, .. Details(segment)]);

    /// <summary>The AS number, unless the rack tells it; an address of each family; networks that are not drawn.</summary>
    public static IEnumerable<string> Details(TopologyNode node)
    {
        var own = node.Node is Router { Intent: var intent }
            ? intent.Loopbacks.Select(address => address.Address).Concat(intent.Loopbacks.IsEmpty ? intent.PreferredSources : [])
            : node.Node.NamedAddresses.Select(address => address.Address);
        // A server may have many of a family, but is known by the first.
        var addresses = own.DistinctBy(address => address.AddressFamily).OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6).Select(address => address.ToString());
        return [.. node.Asn is { } asn && node.Rack?.Asn != asn ? [$"AS {asn}"] : Array.Empty<string>(), .. addresses, .. node.Management.Select(network => $"+ {network}")];
    }

    public static IEnumerable<string> Details(Segment segment) => segment.IsOutside
        ? new[] { segment.Network.Address?.ToString(), segment.Network.UseNat ? "NAT" : null }.OfType<string>()
        : new[] { Captions.PrefixOf(segment)?.ToString() }.OfType<string>();
}
