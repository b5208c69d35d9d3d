using System.Net;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>One of a router's interfaces.</summary>
internal sealed record RouterEnd(PlacedNode<RouterSpec> Router, Interface Link)
{
    public bool Has(IPAddress address) => address.Equals(Link.LinkLocal) || Link.Addresses.Any(own => own.Address.Equals(address));
}
