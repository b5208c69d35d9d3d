using System.Collections.Immutable;
using Neco.Net.Ip;

namespace Placemat.Fabric;

internal sealed record RackPlan
{
    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Of its switches and of its servers.</summary>
    public required uint Asn { get; init; }

    public required ImmutableArray<TorPlan> Tors { get; init; }

    public required ImmutableArray<BootServerPlan> BootServers { get; init; }

    public required ImmutableArray<WorkerPlan> Workers { get; init; }
}

/// <summary>A top-of-rack switch.</summary>
internal sealed record TorPlan
{
    public required string Name { get; init; }

    /// <summary>To every spine.</summary>
    public required ImmutableArray<CablePlan> Uplinks { get; init; }

    /// <summary>The network of the rack's servers below this switch.</summary>
    public required string Network { get; init; }

    /// <summary>Its addresses there.</summary>
    public required ImmutableArray<InterfaceAddress> Addresses { get; init; }
}

/// <summary>A server of a rack: an identity of its own and a link to each top-of-rack switch.</summary>
internal abstract record ServerPlan
{
    public required string Name { get; init; }

    /// <summary>What its addresses have in common in all ranges of the rack.</summary>
    public required int HostNumber { get; init; }

    /// <summary>The addresses by which the data center knows it, on none of its links.</summary>
    public required ImmutableArray<InterfaceAddress> Node0 { get; init; }

    /// <summary>In the order of the switches.</summary>
    public required ImmutableArray<ServerLink> Links { get; init; }
}

internal sealed record ServerLink(string Network, ImmutableArray<InterfaceAddress> Addresses);

internal sealed record BootServerPlan : ServerPlan
{
    /// <summary>The number in its name: that of its rack. A rack's further boot servers go on after the last rack.</summary>
    public required int Number { get; init; }

    /// <summary>By which operators reach it.</summary>
    public required ImmutableArray<InterfaceAddress> Bastion { get; init; }

    /// <summary>Addresses of load balancers that it announces.</summary>
    public required ImmutableArray<InterfaceAddress> LoadBalancers { get; init; }
}

/// <summary>A server that does the data center's work. It has its place in the plan and nothing more.</summary>
internal sealed record WorkerPlan : ServerPlan
{
    public required string Role { get; init; }

    /// <summary>Among those of its role in the rack, from 1.</summary>
    public required int Index { get; init; }
}
