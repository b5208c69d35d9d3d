using System.Collections.Immutable;
using System.Net;
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

    /// <summary>The address that neighbors on the link know it by without any having been agreed: one that the file gives it, or else the kernel's.</summary>
    public IPAddress LinkLocal => Addresses.Select(address => address.Address).FirstOrDefault(address => address.IsIPv6LinkLocal) ?? LinkLocalAddress.Of(Mac);
}
