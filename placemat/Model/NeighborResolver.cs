using Placemat.Model.Routing;
using Placemat.Spec;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Routing;

namespace Placemat.Model;

/// <summary>Fills in one BGP session.</summary>
internal sealed class NeighborResolver(PlacedNode<RouterSpec> node, NameSet tables, NameSet policies, BfdTimers bfd, ProblemList problems)
{
    /// <summary>TCP MD5 signatures take at most 80 characters (RFC 2385 leaves the limit to the system; this is Linux's).</summary>
    private const int MaxPassword = 80;

    public BgpNeighbor? Resolve(NeighborSpec spec, Peer? peer)
    {
        var table = tables.Check(spec.Table);
        var import = policies.Check(spec.Import);
        var export = policies.Check(spec.Export);
        var localAddress = RouterAddresses.Check(spec.LocalAddress, node, problems);
        if (spec.Password is { } password && (password.Value.Length > MaxPassword || password.Value.Any(c => c is '"' or < ' ' or > '~')))
            problems.Error(password.Mark, "the password cannot be used for TCP signatures", $"use at most {MaxPassword} printable ASCII characters without double quotes");
        if (peer is null)
            return null;
        if (spec.RouteReflectorClient is { Value: true } client && peer.Asn is { } asn && node.Spec.Asn is { } own && asn != own.Value)
            problems.Error(client.Mark, $"\"{peer.Router ?? peer.Address.ToString()}\" is of another AS, so it cannot be a route reflector's client", "remove route-reflector-client");

        return new()
        {
            Name = spec.Name?.Value ?? peer.Router ?? peer.Address.ToString().Replace(':', '-'),
            Address = peer.Address,
            Asn = peer.Asn ?? 0,
            Interface = peer.Interface,
            LocalAddress = localAddress,
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
        };
    }
}
