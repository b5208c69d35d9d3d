using Placemat.Model;
using Placemat.Model.Routing;

namespace Placemat.Graph;

/// <summary>A BGP session as one of its ends has it.</summary>
/// <param name="Router">The end.</param>
/// <param name="Neighbor">What it knows of the other.</param>
/// <param name="Peer">The other, if it is in the lab.</param>
internal sealed record Session(Router Router, BgpNeighbor Neighbor, Node? Peer)
{
    public SessionType Type => Router.Intent.Asn == Neighbor.Asn ? SessionType.Internal : SessionType.External;
}

internal enum SessionType
{
    /// <summary>No BGP.</summary>
    None,

    /// <summary>iBGP, within one AS.</summary>
    Internal,

    /// <summary>eBGP, between two.</summary>
    External,
}
