using System.Collections.Immutable;
using System.Net;
using Placemat.Model;

namespace Placemat.Graph;

/// <summary>What is said about the parts of a picture, for all formats.</summary>
internal static class Captions
{
    /// <summary>The whole picture in a line.</summary>
    public static string Of(Lab lab) => $"{lab.Name}: {Quantity.Of(lab.Nodes.Length, "node")}, {Quantity.Of(lab.Networks.Length, "network")}";

    /// <summary>Everything that the picture knows about a node, a line each.</summary>
    public static string Of(TopologyNode node)
    {
        List<string> lines = [node.Node is Router { Intent: var intent } ? $"{node.Name}: Router of AS {intent.Asn}, router id {intent.RouterId}" : $"{node.Name}: {node.Node.Kind}"];
        if (!node.Node.Loopbacks.IsEmpty)
            lines.Add($"lo {string.Join(' ', node.Node.Loopbacks)}");
        lines.AddRange(node.Node.Interfaces.Select(link => string.Join(' ', [link.Name, link.Network.Name, .. link.Addresses.Select(address => address.ToString())])));
        lines.AddRange(node.Sessions.Select(session => $"{Word(session.Type)} {session.Neighbor.Name}, AS {session.Neighbor.Asn}, {session.Neighbor.Address}"));
        return string.Join('\n', lines);
    }

    public static string Of(Cable cable) => Of(cable.Network, [cable.Upper, cable.Lower], cable.Session);

    public static string Of(Segment segment) => Of(segment.Network, segment.Ends, segment.Session);

    public static string Of(LinkEnd end) => string.Join(' ', [end.Node.Name, end.Interface.Name, .. end.Interface.Addresses.Select(address => address.ToString())]);

    /// <summary>The prefix that the addresses on a network share, or that of the lab's host side.</summary>
    public static IPNetwork? PrefixOf(Segment segment)
    {
        if (segment.Network.Address is { } own)
            return own.Network;
        var prefixes = segment.Ends.SelectMany(end => end.Interface.Addresses).Select(address => address.Network).ToList();
        return prefixes.Count > 0 ? prefixes[0] : null;
    }

    public static string Word(SessionType session) => session switch
    {
        SessionType.External => "eBGP",
        SessionType.Internal => "iBGP",
        _ => "no BGP",
    };

    private static string Of(Network network, ImmutableArray<LinkEnd> ends, SessionType session) =>
        string.Join('\n', [network.Address is { } address ? $"{network.Name}: {address} on the lab side" : $"{network.Name}: {Word(session)}", .. ends.Select(Of)]);
}
