using System.Net;

namespace Placemat.Model;

/// <summary>The far end of a BGP session.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Router">The router of the lab that has the address; null when it is somebody outside.</param>
/// <param name="Asn">Its AS number; null when nobody said.</param>
/// <param name="Interface">The own interface that faces it; null when it is not on a network of this router.</param>
internal sealed record Peer(IPAddress Address, string? Router, uint? Asn, Interface? Interface);
