using System.Net;
using System.Net.Sockets;

namespace Neco.Net.Netlink.Uapi;

/// <summary>Address families as the kernel numbers them, <c>AF_*</c> of <c>linux/socket.h</c>; .NET has its own numbers.</summary>
internal static class Af
{
    internal const byte Unspecified = 0;
    internal const byte V4 = 2;
    internal const byte Bridge = 7;
    internal const byte V6 = 10;

    internal static byte Of(AddressFamily family) => family switch
    {
        AddressFamily.InterNetwork => V4,
        AddressFamily.InterNetworkV6 => V6,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "Only IPv4 and IPv6 are routed."),
    };

    internal static byte Of(IPAddress address) => Of(address.AddressFamily);

    /// <summary>The family of .NET; null for those this codec leaves alone.</summary>
    internal static AddressFamily? ToAddressFamily(byte family) => family switch
    {
        V4 => AddressFamily.InterNetwork,
        V6 => AddressFamily.InterNetworkV6,
        _ => null,
    };

    /// <summary>A prefix as headers and attributes state it, the address being absent for a default; null if that is no prefix.</summary>
    internal static IPNetwork? ToNetwork(byte family, IPAddress? address, byte length)
    {
        address ??= family == V4 ? IPAddress.Any : IPAddress.IPv6Any;
        if (Of(address) != family || length > (family == V4 ? 32 : 128))
            return null;
        return new Ip.InterfaceAddress(address, length).Network;
    }
}
