using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>The addresses that a router has, on its loopback and on its links.</summary>
internal static class RouterAddresses
{
    public static IEnumerable<IPAddress> Of(PlacedNode<RouterSpec> node) =>
        node.Spec.Loopbacks.Select(loopback => loopback.Value)
            .Concat(node.Interfaces.SelectMany(link => link.Addresses))
            .Select(address => address.Address);

    /// <summary>The address that is referred to; null when there is no reference. One that the router does not have is reported.</summary>
    public static IPAddress? Check(Located<IPAddress>? reference, PlacedNode<RouterSpec> node, ProblemList problems)
    {
        if (reference is not null && node.AddressesAreKnown && !Of(node).Contains(reference.Value))
            problems.Error(reference.Mark, $"{reference.Value} is not an address of {node.Called}", $"use one of: {string.Join(", ", Of(node))}");
        return reference?.Value;
    }
}
