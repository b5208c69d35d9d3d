using System.Net;
using System.Text.Json.Serialization;

namespace Placemat.Export;

/// <summary>
/// sabakan's rules for addresses. A rack owns <see cref="AddressesPerNode"/> divisions of 2^<see cref="NodeRangeSize"/> addresses of the pool; in each
/// of them a machine has the address whose number is its index in the rack.
/// </summary>
internal sealed record IpamConfiguration
{
    /// <summary>How many machines besides the boot server a rack may hold.</summary>
    [JsonPropertyName("max-nodes-in-rack")]
    public required int MaxNodesInRack { get; init; }

    [JsonPropertyName("node-ipv4-pool")]
    [JsonConverter(typeof(TextConverter<IPNetwork>))]
    public required IPNetwork NodePool { get; init; }

    /// <summary>Added to the pool's first address; written like an address.</summary>
    [JsonPropertyName("node-ipv4-offset")]
    [JsonConverter(typeof(TextConverter<IPAddress>))]
    public IPAddress? NodeOffset { get; init; }

    /// <summary>Binary logarithm of the size of a division.</summary>
    [JsonPropertyName("node-ipv4-range-size")]
    public required int NodeRangeSize { get; init; }

    /// <summary>The prefix length that machines are told.</summary>
    [JsonPropertyName("node-ipv4-range-mask")]
    public required int NodeRangeMask { get; init; }

    [JsonPropertyName("node-ip-per-node")]
    public required int AddressesPerNode { get; init; }

    /// <summary>The index of the boot server; others follow.</summary>
    [JsonPropertyName("node-index-offset")]
    public required int NodeIndexOffset { get; init; }

    /// <summary>Number of the gateway's address in its network.</summary>
    [JsonPropertyName("node-gateway-offset")]
    public required int NodeGatewayOffset { get; init; }

    [JsonPropertyName("bmc-ipv4-pool")]
    [JsonConverter(typeof(TextConverter<IPNetwork>))]
    public required IPNetwork BmcPool { get; init; }

    [JsonPropertyName("bmc-ipv4-offset")]
    [JsonConverter(typeof(TextConverter<IPAddress>))]
    public IPAddress? BmcOffset { get; init; }

    [JsonPropertyName("bmc-ipv4-range-size")]
    public required int BmcRangeSize { get; init; }

    [JsonPropertyName("bmc-ipv4-range-mask")]
    public required int BmcRangeMask { get; init; }

    [JsonPropertyName("bmc-ipv4-gateway-offset")]
    public required int BmcGatewayOffset { get; init; }
}
