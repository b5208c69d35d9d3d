using System.Collections.Immutable;
using System.Net;

namespace Placemat.Model.Routing;

/// <summary>A named set of prefixes. IPv4 and IPv6 may stand side by side: a route is compared with those of its own family.</summary>
internal sealed record PrefixList(string Name, ImmutableArray<PrefixRange> Entries);

/// <summary>
/// The prefixes inside <paramref name="Network"/> with a length of at least <paramref name="AtLeast"/> and at most
/// <paramref name="AtMost"/>. Neither given: the network itself and nothing else. Only the first given: up to host routes;
/// only the second: from the network's own length.
/// </summary>
internal sealed record PrefixRange(IPNetwork Network, int? AtLeast = null, int? AtMost = null);
