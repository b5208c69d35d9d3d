using System.Net;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>The IPv4 and IPv6 neighbors of all devices.</summary>
internal sealed class NeighborDump() : Dump<NeighborInfo>(Rtm.GetNeighbor, "ip neighbor show")
{
    private protected override void WriteBody(ref NetlinkWriter writer) => writer.Append(new NeighborHeader());

    private protected override NeighborInfo? Parse(ReadOnlySpan<byte> payload)
    {
        if (!NetlinkAttributes.TrySplit(payload, out NeighborHeader header, out NetlinkAttributes attributes) || header.Index <= 0)
            return null;
        IPAddress? address = null;
        MacAddress? linkLayerAddress = null;
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Nda.Destination: address = attribute.ToIPAddress(); break;
                case Nda.LinkLayerAddress: linkLayerAddress = attribute.ToMacAddress(); break;
            }
        }
        if (address is null || Af.Of(address) != header.Family)
            return null;
        return new NeighborInfo(new LinkRef(header.Index), address, linkLayerAddress, header.State);
    }
}
