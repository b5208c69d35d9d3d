using System.Net;

namespace Placemat.Fabric;

/// <summary>How racks divide the IPv4 addresses of the servers.</summary>
/// <param name="Prefix">All of them.</param>
/// <param name="RangeSize">The base-2 logarithm of the number of addresses of a range.</param>
/// <param name="RangeMask">Length of the prefix that an address of a range carries.</param>
/// <param name="RangesPerRack">How many ranges a rack has.</param>
/// <param name="IndexOffset">Host number of the first server of a rack.</param>
internal sealed record NodePoolPlan(IPNetwork Prefix, int RangeSize, int RangeMask, int RangesPerRack, int IndexOffset);
