using System.Net;
using System.Net.Sockets;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Gives each router its id: as written, or else its first IPv4 address, loopbacks before links.</summary>
internal sealed class RouterIds(ProblemList problems)
{
    private readonly Dictionary<IPAddress, string> _owners = [];

    public IPAddress Resolve(PlacedNode<RouterSpec> node)
    {
        var written = node.Spec.RouterId;
        if (written is not null && (written.Value.AddressFamily != AddressFamily.InterNetwork || written.Value.Equals(IPAddress.Any)))
            problems.Error(written.Mark, $"{written.Value} cannot be a router id", "write a number in the form of an IPv4 address, other than 0.0.0.0");
        else if ((written?.Value ?? Derived(node)) is { } id)
            return Claim(id, node);
        else if (node.AddressesAreKnown)
            problems.Error(node.Spec.Mark, $"{node.Called} has no IPv4 address to take its router id from", "add router-id: 10.0.0.1, for example");
        return IPAddress.None;
    }

    private static IPAddress? Derived(PlacedNode<RouterSpec> node) =>
        RouterAddresses.Of(node).FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);

    private IPAddress Claim(IPAddress id, PlacedNode<RouterSpec> node)
    {
        if (!_owners.TryAdd(id, node.Called))
            problems.Error(node.Spec.RouterId?.Mark ?? node.Spec.Mark, $"{node.Called} and {_owners[id]} have the same router id {id}", "give one of them a router-id of its own");
        return id;
    }
}
