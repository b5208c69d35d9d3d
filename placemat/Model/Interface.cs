using System.Collections.Immutable;
using Neco.Net.Ip;

namespace Placemat.Model;

/// <summary>A node's place on a network.</summary>
internal sealed record Interface
{
    /// <summary><c>eth0</c>, <c>eth1</c>, … in the order of the file.</summary>
    public required string Name { get; init; }

    public required Network Network { get; init; }

    public required ImmutableArray<InterfaceAddress> Addresses { get; init; }

    public required MacAddress Mac { get; init; }
}
