using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;

namespace Placemat.Model;

/// <summary>A whole lab, resolved and valid: every reference is found and every default is filled in.</summary>
internal sealed class Lab
{
    private readonly Lazy<FrozenSet<IPAddress>> _addresses;

    public Lab() => _addresses = new(() => Nodes
        .SelectMany(node => node.Interfaces.SelectMany(link => link.Addresses).Concat(node.Loopbacks).Select(address => address.Address)
            .Concat(node.Interfaces.Select(link => link.LinkLocal)))
        .ToFrozenSet());

    public required string Name { get; init; }

    /// <summary>Where relative paths start and where init-scripts and apps run.</summary>
    public required string BaseDirectory { get; init; }

    public required ImmutableArray<Network> Networks { get; init; }

    public required ImmutableArray<Node> Nodes { get; init; }

    /// <summary>Where a user-mode uplink meets the lab's host side; null when no network has one.</summary>
    public required IPNetwork? UplinkNetwork { get; init; }

    /// <summary>Whether a node of the lab has the address, be it link-local.</summary>
    public bool HasAddress(IPAddress address) => _addresses.Value.Contains(address);
}
