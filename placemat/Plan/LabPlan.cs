using System.Collections.Immutable;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>Every object of a lab in the order in which it comes to be. Inert: it can be printed, compared and tested without root.</summary>
internal sealed record LabPlan
{
    public required Lab Lab { get; init; }

    public required ImmutableArray<NetworkPlan> Networks { get; init; }

    /// <summary>The way out, when a network asks for one.</summary>
    public required UplinkPlan? Uplink { get; init; }

    public required ImmutableArray<NodePlan> Nodes { get; init; }

    /// <summary>The content of /etc/hosts in the lab.</summary>
    public required string Hosts { get; init; }
}
