using System.Text.Json.Serialization;
using Placemat.Routing;

namespace Placemat.Api;

/// <summary>One BGP session as the router at one end sees it.</summary>
internal sealed record SessionReport
{
    /// <summary>What <see cref="Bfd"/> says where the session does not use it.</summary>
    public const string NoBfd = "None";

    public required string Router { get; init; }

    public required string Neighbor { get; init; }

    public required string Address { get; init; }

    public required uint LocalAsn { get; init; }

    public required uint NeighborAsn { get; init; }

    /// <summary>Idle, Connect, Active, OpenSent, OpenConfirm or Established (RFC 4271 §8.2.2); Down when the router does not run.</summary>
    public required string State { get; init; }

    /// <summary>Up, Down, Init or AdminDown (RFC 5880 §4.1); None where the session does not use BFD.</summary>
    public required string Bfd { get; init; }

    public required double? UptimeSeconds { get; init; }

    public required int? RoutesImported { get; init; }

    public required int? RoutesExported { get; init; }

    public required string? LastError { get; init; }

    /// <summary>Established, and guarded where it shall be.</summary>
    [JsonIgnore]
    public bool IsUp => State == nameof(BgpState.Established) && Bfd is NoBfd or nameof(BfdState.Up);
}
