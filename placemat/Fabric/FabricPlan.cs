using System.Collections.Immutable;
using System.Net;
using Neco.Net.Ip;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>
/// A data center in names and numbers: who there is, on which cables, with which addresses and AS numbers. Lists of addresses
/// have one of each family, IPv4 first.
/// </summary>
internal sealed record FabricPlan
{
    /// <summary>The name of the whole.</summary>
    public required string Name { get; init; }

    public required CorePlan Core { get; init; }

    public required ImmutableArray<SpinePlan> Spines { get; init; }

    public required ImmutableArray<RackPlan> Racks { get; init; }

    public required NodePoolPlan NodePool { get; init; }

    /// <summary>What the core learns of the data center.</summary>
    public required ImmutableArray<ExposedPrefix> Exposed { get; init; }

    /// <summary>Whether the routers at the ends of a cable find each other by their link-local addresses.</summary>
    public required bool Unnumbered { get; init; }

    /// <summary>All boot servers in the order of their numbers.</summary>
    public IEnumerable<(RackPlan Rack, BootServerPlan Server)> BootServers =>
        Racks.SelectMany(rack => rack.BootServers.Select(server => (rack, server))).OrderBy(pair => pair.server.Number);
}

/// <summary>The way out and the guard at the door.</summary>
internal sealed record CorePlan
{
    public required uint Asn { get; init; }

    /// <summary>The lab's own address on the network to the Internet.</summary>
    public required InterfaceAddress Host { get; init; }

    public required InterfaceAddress Internet { get; init; }

    /// <summary>To the namespace that stands for other sites.</summary>
    public required CablePlan External { get; init; }

    /// <summary>To the namespace that stands for the people who run the data center.</summary>
    public required CablePlan Operation { get; init; }

    /// <summary>The network of baseboard management controllers, on which the lab has an address; null if there is none.</summary>
    public required BmcPlan? Bmc { get; init; }

    /// <summary>Addresses for the services of the core: proxy and time.</summary>
    public required ImmutableArray<InterfaceAddress> Loopbacks { get; init; }
}

/// <param name="Host">The lab's own address.</param>
/// <param name="Core">The core's address.</param>
internal sealed record BmcPlan(InterfaceAddress Host, InterfaceAddress Core);

internal sealed record SpinePlan
{
    public required string Name { get; init; }

    public required uint Asn { get; init; }

    public required CablePlan Uplink { get; init; }

    /// <summary>To every top-of-rack switch, rack by rack.</summary>
    public required ImmutableArray<CablePlan> Downlinks { get; init; }
}

/// <summary>A network with two ends. The near one is nearer to the core.</summary>
internal sealed record CablePlan(string Network, CableEnd Near, CableEnd Far);

internal sealed record CableEnd(string Node, ImmutableArray<InterfaceAddress> Addresses);

/// <param name="Field">The field of the file that has it.</param>
/// <param name="From">Who may begin to talk to it.</param>
internal sealed record ExposedPrefix(string Field, IPNetwork Prefix, ImmutableArray<Outside> From);
