using System.Collections.Immutable;
using System.Net;
using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Fills in the BGP sessions with one neighbor.</summary>
internal sealed class NeighborResolver(PlacedNode<RouterSpec> node, NameSet tables, NameSet policies, BfdTimers bfd, ProblemList problems)
{
    /// <summary>TCP MD5 signatures take at most 80 characters (RFC 2385 leaves the limit to the system; this is Linux's).</summary>
    private const int MaxPassword = 80;

    /// <param name="peers">The peer once for each session; none if it could not be found.</param>
    /// <returns>The sessions; null if there are none.</returns>
    public NeighborSessions? Resolve(NeighborSpec spec, ImmutableArray<Peer> peers)
    {
        var table = tables.Check(spec.Table);
        var import = policies.Check(spec.Import);
        var export = policies.Check(spec.Export);
        var localAddress = RouterAddresses.Check(spec.LocalAddress, node, problems);
        if (spec.Password is { } password && (password.Value.Length > MaxPassword || password.Value.Any(c => c is '"' or < ' ' or > '~')))
            problems.Error(password.Mark, "the password cannot be used for TCP signatures", $"use at most {MaxPassword} printable ASCII characters without double quotes");
        if (peers.IsEmpty)
            return null;
        if (localAddress is not null && !spec.IsUnnumbered && !peers.Any(peer => peer.Address.AddressFamily == localAddress.AddressFamily))
            problems.Error(spec.LocalAddress!.Mark, $"{localAddress} is not of the family of {peers[0].Address}", "write an address of that family, or leave local-address out");
        var peer = peers[0];
        var called = peer.Router ?? peer.Address.ToString();
        if (spec.RouteReflectorClient is { Value: true } client && peer.Asn is { } asn && node.Spec.Asn is { } own && asn != own.Value)
            problems.Error(client.Mark, $"\"{called}\" is of another AS, so it cannot be a route reflector's client", "remove route-reflector-client");

        var name = spec.Name?.Value ?? called.Replace(':', '-');
        return new(name, spec.Name is not null, [.. peers.Select(one => new BgpNeighbor
        {
            Name = name,
            Address = one.Address,
            Asn = one.Asn ?? 0,
            Interface = one.Interface?.Name,
            LocalAddress = OwnAddress(one, localAddress),
            Table = table ?? RouteTable.Main,
            Import = import ?? RoutePolicy.All,
            Export = export ?? RoutePolicy.All,
            NextHopSelf = spec.NextHopSelf?.Value ?? NextHopSelf.Default,
            Passive = spec.Passive?.Value ?? false,
            Password = spec.Password?.Value,
            RouteReflectorClient = spec.RouteReflectorClient?.Value ?? false,
            Multihop = spec.Multihop?.Value,
            Bfd = spec.Bfd?.Enabled ?? node.Spec.Bfd?.Enabled ?? true,
            BfdTimers = spec.Bfd is { Interval: not null } or { Multiplier: not null } ? BfdResolver.Timers(spec.Bfd, bfd) : null,
            HoldTime = spec.HoldTime?.Value,
            KeepaliveTime = spec.KeepaliveTime?.Value,
        })]);
    }

    /// <summary>The address that the peer expects; null where the routing engine needs none to find it.</summary>
    private static IPAddress? OwnAddress(Peer peer, IPAddress? written) =>
        written is not null && written.AddressFamily == peer.Address.AddressFamily ? written
        // An interface may have several link-local addresses, and the peer knows one.
        : peer.Address.IsIPv6LinkLocal ? peer.Interface?.LinkLocal
        : null;
}
