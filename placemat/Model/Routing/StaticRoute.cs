using System.Collections.Immutable;
using System.Net;

namespace Placemat.Model.Routing;

/// <summary>A route that is there because the file says so.</summary>
internal abstract record StaticRoute(IPNetwork Prefix);

/// <summary>Through one gateway, or spread evenly over several. A gateway whose link has no carrier is left out.</summary>
internal sealed record GatewayRoute(IPNetwork Prefix, ImmutableArray<IPAddress> Gateways) : StaticRoute(Prefix);

/// <summary>Straight out of an interface, whose network is then expected to resolve every address of the prefix.</summary>
internal sealed record InterfaceRoute(IPNetwork Prefix, string Interface) : StaticRoute(Prefix);

/// <summary>To nowhere.</summary>
internal sealed record DiscardRoute(IPNetwork Prefix, Discard Discard) : StaticRoute(Prefix);

/// <summary>What the sender of a discarded packet learns.</summary>
internal enum Discard
{
    /// <summary>Nothing.</summary>
    Blackhole,

    /// <summary>ICMP "host unreachable".</summary>
    Unreachable,

    /// <summary>ICMP "administratively prohibited".</summary>
    Prohibit,
}
