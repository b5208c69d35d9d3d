using System.Collections.Immutable;
using System.Net;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>A user-mode network stack that carries the lab's traffic as ordinary connections of a host process.</summary>
internal sealed record UplinkPlan
{
    public const string Interface = UplinkNetwork.Interface;

    /// <summary>The stack's own small network; outside everything that the lab uses.</summary>
    public required IPNetwork Network { get; init; }

    /// <summary>Where the stack answers DNS queries by asking the host's resolver.</summary>
    public required IPAddress Resolver { get; init; }

    /// <summary>The command; it runs in the host's network namespace and puts its interface into the lab's.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>The packet filter of the lab's host side, in nftables' language.</summary>
    public required string Filter { get; init; }
}
