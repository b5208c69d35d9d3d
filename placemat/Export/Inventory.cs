using System.Collections.Immutable;

namespace Placemat.Export;

/// <summary>What a machine registry is told of a data center: its machines, and by which rules they get their addresses.</summary>
internal sealed record Inventory
{
    /// <summary>All machines, rack by rack.</summary>
    public required ImmutableArray<Machine> Machines { get; init; }

    public required IpamConfiguration Ipam { get; init; }

    public required DhcpConfiguration Dhcp { get; init; }
}
