using System.Net;

namespace Neco.Net.Netlink;

/// <summary>A route, IPv4 or IPv6: as requests state it and as a dump finds it. Two routes with the same values are equal.</summary>
/// <param name="Destination">The prefix it is for; 0.0.0.0/0 or ::/0 for a default route.</param>
public sealed record Route(IPNetwork Destination)
{
    /// <summary>The routing table that everything looks at.</summary>
    public const uint MainTable = 254;

    /// <summary>The routing table of the machine's own addresses, which the kernel keeps.</summary>
    public const uint LocalTable = 255;

    /// <summary>What becomes of the packets.</summary>
    public RouteType Type { get; init; } = RouteType.Unicast;

    /// <summary>The routing table it is in.</summary>
    public uint Table { get; init; } = MainTable;

    /// <summary>Who put it there; a remark to the kernel.</summary>
    public RouteProtocol Protocol { get; init; } = RouteProtocol.Boot;

    /// <summary>The lowest wins among routes to the same prefix. IPv6 takes 0 for 1024.</summary>
    public uint Metric { get; init; }

    /// <summary>The source address of the machine's own packets that choose none.</summary>
    public IPAddress? PreferredSource { get; init; }

    /// <summary>Where the packets go next: one or several, among which flows are spread; none for the types that drop.</summary>
    public IReadOnlyList<NextHop> NextHops { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Route? other) => other is not null
        && Destination.Equals(other.Destination)
        && (Type, Table, Protocol, Metric) == (other.Type, other.Table, other.Protocol, other.Metric)
        && Equals(PreferredSource, other.PreferredSource)
        && NextHops.SequenceEqual(other.NextHops);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Destination, Type, Table, Protocol, Metric, NextHops.Count);

    /// <summary>The route as <c>ip route add</c> takes it.</summary>
    public override string ToString() => RouteMessage.Describe(new CommandLine(), this).ToString();
}
