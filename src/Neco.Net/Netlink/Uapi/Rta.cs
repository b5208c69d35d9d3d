namespace Neco.Net.Netlink.Uapi;

/// <summary>Attributes of a route, <c>RTA_*</c> of <c>linux/rtnetlink.h</c>.</summary>
internal static class Rta
{
    internal const ushort Destination = 1;
    internal const ushort OutputInterface = 4;
    internal const ushort Gateway = 5;
    internal const ushort Priority = 6;
    internal const ushort PreferredSource = 7;
    internal const ushort Multipath = 9;
    internal const ushort Table = 15;
    internal const ushort Via = 18;

    internal const byte ScopeUniverse = 0;
    internal const byte ScopeLink = 253;
    internal const byte ScopeHost = 254;
    internal const byte ScopeNowhere = 255;

    internal const byte OnLink = 4; // RTNH_F_ONLINK
}
