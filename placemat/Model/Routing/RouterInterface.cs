using System.Collections.Immutable;
using Neco.Net.Ip;

namespace Placemat.Model.Routing;

/// <summary>An interface of the router and the addresses it carries.</summary>
internal sealed record RouterInterface(string Name, ImmutableArray<InterfaceAddress> Addresses);
