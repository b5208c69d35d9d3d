using System.Net;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Fixes the MAC address of a neighbor, for good (<c>nud permanent</c>). Fails with <see cref="Errno.EEXIST"/> if the neighbor is known.
/// </summary>
/// <param name="Link">The device the neighbor is on.</param>
/// <param name="Address">The neighbor's IPv4 or IPv6 address.</param>
/// <param name="LinkLayerAddress">The neighbor's MAC address.</param>
public sealed record AddNeighbor(LinkRef Link, IPAddress Address, MacAddress LinkLayerAddress)
    : RtnetlinkRequest(Rtm.NewNeighbor, Nl.Create | Nl.Exclusive)
{
    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        NeighborMessage.Write(ref writer, Link, Address);
        writer.WriteAttribute(Nda.LinkLayerAddress, LinkLayerAddress);
    }

    private protected override CommandLine Describe() =>
        new CommandLine("ip neighbor add").Word(Address).Option("lladdr", LinkLayerAddress).Option("dev", Link);
}

/// <summary>Forgets a neighbor. Fails with <see cref="Errno.ENOENT"/> if it is not known.</summary>
/// <param name="Link">The device the neighbor is on.</param>
/// <param name="Address">The neighbor's IPv4 or IPv6 address.</param>
public sealed record DeleteNeighbor(LinkRef Link, IPAddress Address) : RtnetlinkRequest(Rtm.DeleteNeighbor)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => NeighborMessage.Write(ref writer, Link, Address);

    private protected override CommandLine Describe() =>
        new CommandLine("ip neighbor delete").Word(Address).Option("dev", Link);
}

internal static class NeighborMessage
{
    internal static void Write(ref NetlinkWriter writer, LinkRef link, IPAddress address)
    {
        writer.Append(new NeighborHeader { Family = Af.Of(address), Index = link.RequiredIndex, State = NeighborState.Permanent });
        writer.WriteAttribute(Nda.Destination, address);
    }
}
