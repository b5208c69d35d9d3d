using Neco.Net.Ip;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>One Ethernet segment: a bridge of the lab.</summary>
internal sealed record Network
{
    public required string Name { get; init; }

    public required NetworkType Type { get; init; }

    /// <summary>The address that the lab's host side has on this segment; null on an internal one.</summary>
    public required InterfaceAddress? Address { get; init; }

    /// <summary>Whether what leaves through the uplink takes the uplink's address.</summary>
    public required bool UseNat { get; init; }

    public required UplinkType Uplink { get; init; }

    public required int Mtu { get; init; }
}
