using System.Net;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>The IPv4 and IPv6 addresses of all devices.</summary>
internal sealed class AddressDump() : Dump<AddressInfo>(Rtm.GetAddress, "ip address show")
{
    private protected override void WriteBody(ref NetlinkWriter writer) => writer.Append(new AddressHeader());

    private protected override AddressInfo? Parse(ReadOnlySpan<byte> payload)
    {
        if (!NetlinkAttributes.TrySplit(payload, out AddressHeader header, out NetlinkAttributes attributes) || header.Index <= 0)
            return null;
        IPAddress? address = null, local = null;
        AddressFlags flags = (AddressFlags)header.Flags;
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Ifa.Address: address = attribute.ToIPAddress(); break;
                case Ifa.Local: local = attribute.ToIPAddress(); break;
                case Ifa.Flags: flags = (AddressFlags)attribute.ToUInt32(); break;
            }
        }
        // On a point-to-point link the other attribute is the peer's address.
        if ((local ?? address) is not { } own || Af.ToNetwork(header.Family, own, header.PrefixLength) is null)
            return null;
        return new AddressInfo(new LinkRef(header.Index), new InterfaceAddress(own, header.PrefixLength), flags);
    }
}
