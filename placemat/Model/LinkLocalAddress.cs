using System.Net;
using Neco.Net.Ip;

namespace Placemat.Model;

/// <summary>IPv6 addresses that are good on one link only (RFC 4291 §2.5.6).</summary>
internal static class LinkLocalAddress
{
    /// <summary>
    /// The one that the kernel gives to an interface by itself: fe80::/64 and the hardware address in its modified EUI-64 form
    /// (RFC 2464 §4 and §5).
    /// </summary>
    public static IPAddress Of(MacAddress mac)
    {
        Span<byte> address = stackalloc byte[16];
        address.Clear();
        address[0] = 0xfe;
        address[1] = 0x80;
        var identifier = address[8..];
        Span<byte> hardware = stackalloc byte[MacAddress.Length];
        mac.CopyTo(hardware);
        hardware[..3].CopyTo(identifier);
        identifier[0] ^= 0x02;
        identifier[3] = 0xff;
        identifier[4] = 0xfe;
        hardware[3..].CopyTo(identifier[5..]);
        return new(address);
    }
}
