namespace Neco.Net.Netlink.Uapi;

/// <summary>Attributes of an address, <c>IFA_*</c> of <c>linux/if_addr.h</c>.</summary>
internal static class Ifa
{
    internal const ushort Address = 1;
    internal const ushort Local = 2;
    internal const ushort Flags = 8;

    internal const byte ScopeHost = 254;
}
