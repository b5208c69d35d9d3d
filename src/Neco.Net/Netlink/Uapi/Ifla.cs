namespace Neco.Net.Netlink.Uapi;

/// <summary>Attributes of a link, <c>IFLA_*</c> of <c>linux/if_link.h</c>.</summary>
internal static class Ifla
{
    internal const ushort Address = 1;
    internal const ushort Name = 3;
    internal const ushort Mtu = 4;
    internal const ushort Link = 5;
    internal const ushort Master = 10;
    internal const ushort ProtocolInfo = 12;
    internal const ushort OperationalState = 16;
    internal const ushort LinkInfo = 18;
    internal const ushort Alias = 20;
    internal const ushort NamespaceDescriptor = 28;
    internal const ushort ExtensionMask = 29;
    internal const ushort Carrier = 33;
    internal const ushort LinkNamespaceId = 37;

    /// <summary>Leaves the counters out of a dump, its larger half: <c>RTEXT_FILTER_SKIP_STATS</c>.</summary>
    internal const uint SkipStatistics = 1 << 3;

    /// <summary>Inside <see cref="LinkInfo"/>.</summary>
    internal static class Info
    {
        internal const ushort Kind = 1;
        internal const ushort Data = 2;
        internal const ushort SlaveKind = 4;
        internal const ushort SlaveData = 5;
    }

    /// <summary>Inside <see cref="Info.Data"/> of a bridge, <c>IFLA_BR_*</c>.</summary>
    internal static class Bridge
    {
        internal const ushort ForwardDelay = 1;
        internal const ushort StpState = 5;
        internal const ushort GroupForwardMask = 9;
        internal const ushort MulticastSnooping = 23;
    }

    /// <summary>Inside <see cref="Info.SlaveData"/> and <see cref="ProtocolInfo"/> of a bridge's port, <c>IFLA_BRPORT_*</c>.</summary>
    internal static class BridgePort
    {
        internal const ushort State = 1;
    }

    /// <summary>Inside <see cref="Info.Data"/> of a veth, <c>VETH_INFO_*</c> of <c>linux/veth.h</c>.</summary>
    internal static class Veth
    {
        internal const ushort Peer = 1;
    }
}
