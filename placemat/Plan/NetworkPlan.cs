using System.Collections.Immutable;
using Neco.Net.Netlink;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>A network and the kernel requests that make its bridge.</summary>
internal sealed record NetworkPlan(Network Network, int BridgeIndex, ImmutableArray<RtnetlinkRequest> Requests)
{
    /// <summary>
    /// A bridge that stays down, and so never forwards a frame: where the port of a cut cable goes. Disabling the port in its own
    /// bridge would not last, because the kernel opens a port whenever its signal returns. No network can have its name.
    /// </summary>
    public static LinkRef Nowhere { get; } = new(999, "_cut");
}
