using System.Collections.Immutable;
using Neco.Net.Netlink;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>A network and the kernel requests that make its bridge.</summary>
internal sealed record NetworkPlan(Network Network, int BridgeIndex, ImmutableArray<RtnetlinkRequest> Requests);
