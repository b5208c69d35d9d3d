using System.Net;
using Neco.Net.Ip;
using Placemat.Model;

namespace Placemat.Tests.Model;

public sealed class LinkLocalAddressTests
{
    /// <summary>The example of RFC 2464 §4, and the bit that tells administered addresses, turned both ways.</summary>
    [Theory]
    [InlineData("34:56:78:9a:bc:de", "fe80::3656:78ff:fe9a:bcde")]
    [InlineData("02:00:00:00:00:01", "fe80::ff:fe00:1")]
    [InlineData("00:00:00:ff:ff:ff", "fe80::200:ff:feff:ffff")]
    public void Derives_from_the_hardware_address(string mac, string expected)
    {
        var address = LinkLocalAddress.Of(MacAddress.Parse(mac));

        Assert.Equal(IPAddress.Parse(expected), address);
        Assert.Equal(expected, address.ToString());
        Assert.True(address.IsIPv6LinkLocal);
    }
}
