using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>The network devices, without their counters.</summary>
internal sealed class LinkDump() : Dump<LinkInfo>(Rtm.GetLink, "ip link show")
{
    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        writer.Append(new LinkHeader());
        writer.WriteAttribute(Ifla.ExtensionMask, Ifla.SkipStatistics);
    }

    private protected override LinkInfo? Parse(ReadOnlySpan<byte> payload)
    {
        if (!NetlinkAttributes.TrySplit(payload, out LinkHeader header, out NetlinkAttributes attributes) || header.Index <= 0)
            return null;
        string name = "";
        string? alias = null;
        MacAddress? address = null;
        int mtu = 0;
        bool carrier = false;
        OperationalState state = default;
        int? master = null, peer = null, peerNamespace = null;
        (string? Kind, BridgePortState? PortState) info = default;
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Ifla.Name: name = attribute.ToText(); break;
                case Ifla.Alias: alias = attribute.ToText(); break;
                case Ifla.Address: address = attribute.ToMacAddress(); break;
                case Ifla.Mtu: mtu = attribute.ToInt32(); break;
                case Ifla.Carrier: carrier = attribute.ToByte() != 0; break;
                case Ifla.OperationalState: state = (OperationalState)attribute.ToByte(); break;
                case Ifla.Master: master = attribute.ToInt32(); break;
                case Ifla.Link: peer = attribute.ToInt32(); break;
                case Ifla.LinkNamespaceId: peerNamespace = attribute.ToInt32(); break;
                case Ifla.LinkInfo: info = ParseInfo(attribute.Nested); break;
            }
        }
        if (name.Length == 0)
            return null;
        return new LinkInfo(header.Index, name)
        {
            Kind = info.Kind,
            Address = address,
            Mtu = mtu,
            Flags = header.Flags,
            HasCarrier = carrier,
            OperationalState = state,
            Master = master,
            Alias = alias,
            PeerIndex = peer,
            PeerNamespaceId = peerNamespace,
            BridgePortState = info.PortState,
        };
    }

    private static (string? Kind, BridgePortState? PortState) ParseInfo(NetlinkAttributes attributes)
    {
        string? kind = null;
        BridgePortState? state = null;
        bool bridgePort = false;
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Ifla.Info.Kind: kind = attribute.ToText(); break;
                case Ifla.Info.SlaveKind: bridgePort = attribute.ToText() == "bridge"; break;
                case Ifla.Info.SlaveData when bridgePort: state = ParsePortState(attribute.Nested); break;
            }
        }
        return (kind, state);
    }

    private static BridgePortState? ParsePortState(NetlinkAttributes attributes)
    {
        foreach (NetlinkAttribute attribute in attributes)
        {
            if (attribute.Type == Ifla.BridgePort.State)
                return (BridgePortState)attribute.ToByte();
        }
        return null;
    }
}
