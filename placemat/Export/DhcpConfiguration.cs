using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Serialization;

namespace Placemat.Export;

/// <summary>What sabakan's DHCP server tells machines.</summary>
internal sealed record DhcpConfiguration
{
    /// <summary>Number of the gateway's address in its network; old versions read it here.</summary>
    [JsonPropertyName("gateway-offset")]
    public int GatewayOffset { get; init; } = 1;

    [JsonPropertyName("lease-minutes")]
    public int LeaseMinutes { get; init; } = 60;

    [JsonIgnore]
    public ImmutableArray<IPAddress> DnsServers { get; init; } = [];

    /// <summary><see cref="DnsServers"/> as the file has them: not at all if there are none.</summary>
    [JsonPropertyName("dns-servers")]
    public IReadOnlyList<string>? DnsServerTexts => DnsServers.IsEmpty ? null : [.. DnsServers.Select(address => address.ToString())];
}
