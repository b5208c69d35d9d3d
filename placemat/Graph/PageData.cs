using System.Text.Json;
using System.Text.Json.Serialization;
using Placemat.Model;

namespace Placemat.Graph;

/// <summary>What the page tells about a node beside what it shows.</summary>
internal sealed record PageData
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Role { get; init; }

    public required uint? Asn { get; init; }

    public required string? RouterId { get; init; }

    public required IReadOnlyList<string> Loopbacks { get; init; }

    public required IReadOnlyList<PageInterface> Interfaces { get; init; }

    public required IReadOnlyList<PageSession> Sessions { get; init; }

    public required IReadOnlyList<string> Programs { get; init; }

    /// <summary>All nodes as JSON in which nothing can end the script element around it.</summary>
    public static string Json(Topology topology)
    {
        var ends = topology.Nodes.SelectMany(node => node.Node.Interfaces.Select(link => (link.Network.Name, node: node.Name))).ToLookup(end => end.Name, end => end.node);
        return JsonSerializer.Serialize([.. topology.Nodes.Select(node => From(node, ends))], PageJson.Default.IReadOnlyListPageData);
    }

    private static PageData From(TopologyNode node, ILookup<string, string> ends) => new()
    {
        Name = node.Name,
        Kind = node.Node.Kind,
        Role = node.Role.ToString().ToLowerInvariant(),
        Asn = node.Asn,
        RouterId = (node.Node as Router)?.Intent.RouterId.ToString(),
        Loopbacks = [.. node.Node.Loopbacks.Select(address => address.ToString())],
        Interfaces =
        [
            .. node.Node.Interfaces.Select(link => new PageInterface(
                link.Name,
                link.Network.Name,
                [.. link.Addresses.Select(address => address.ToString())],
                [.. ends[link.Network.Name].Where(other => other != node.Name).Distinct()])),
        ],
        Sessions = [.. node.Sessions.Select(session => new PageSession(session.Neighbor.Name, session.Neighbor.Asn, session.Neighbor.Address.ToString(), Captions.Word(session.Type), session.Neighbor.Bfd))],
        Programs = [.. node.Node.Apps.Select(app => app.Name)],
    };
}

internal sealed record PageInterface(string Name, string Network, IReadOnlyList<string> Addresses, IReadOnlyList<string> Others);

internal sealed record PageSession(string Neighbor, uint Asn, string Address, string Type, bool Bfd);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<PageData>))]
internal sealed partial class PageJson : JsonSerializerContext;
