using System.Net;
using Neco.Net.Netlink;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Tests.Netlink;

public sealed class AttributeNamesTests
{
    private static readonly LinkRef Eth0 = new(5, "eth0");

    [Theory]
    [InlineData(28, null)]
    [InlineData(32, "IFLA_IFNAME")]
    [InlineData(44, "IFLA_LINKINFO")]
    [InlineData(60, "IFLA_LINKINFO")]
    [InlineData(88, "IFLA_LINKINFO")]
    [InlineData(92, null)]
    public void An_offset_into_a_link_is_named_by_its_outermost_attribute(int offset, string? name) =>
        Assert.Equal(name, NameAt(new AddVeth(Eth0, new VethPeer(Eth0)), offset));

    [Theory]
    [InlineData(-1, null)]
    [InlineData(28, "RTA_DST")]
    [InlineData(36, "RTA_GATEWAY")]
    [InlineData(44, "RTA_OIF")]
    public void An_offset_into_a_route_is_named(int offset, string? name) => Assert.Equal(
        name,
        NameAt(new AddRoute(new Route(IPNetwork.Parse("10.0.0.0/8")) { NextHops = [new NextHop(IPAddress.Parse("10.0.0.1"), Eth0)] }), offset));

    private static string? NameAt(RtnetlinkRequest request, int offset)
    {
        NetlinkWriter writer = new(new byte[256]);
        request.Write(ref writer, 1);
        Assert.True(new NetlinkReader(writer.Written).TryRead(out NetlinkMessage message));
        return AttributeNames.At(message, offset);
    }
}
