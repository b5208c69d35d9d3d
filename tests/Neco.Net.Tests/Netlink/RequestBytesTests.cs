using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Neco.Net.Netlink;

namespace Neco.Net.Tests.Netlink;

/// <summary>Requests are, but for their sequence numbers, the bytes that <c>ip</c> and <c>bridge</c> of iproute2 6.1 send.</summary>
public sealed class RequestBytesTests
{
    private static readonly LinkRef Eth0 = new(5, "eth0");

    public static TheoryData<RtnetlinkRequest, string> Messages => new()
    {
        {
            new AddVeth(new LinkRef(110, "v0"), new VethPeer(Eth0)
            {
                Address = MacAddress.Parse("02:00:00:00:00:03"),
                Mtu = 9000,
                Namespace = new NamespaceRef(4, "self"),
            })
            {
                Address = MacAddress.Parse("02:00:00:00:00:02"),
                Mtu = 9000,
                Master = new LinkRef(100, "fabric"),
                Up = true,
            },
            """
            90000000 1000 0506 01000000 00000000
            00000000 6e000000 01000000 01000000
            0a000100 020000000002 0000  08000400 28230000  08000a00 64000000  07000300 763000 00
            4c001200
              08000100 76657468
              40000200
                3c000100
                  00000000 05000000 00000000 00000000
                  0a000100 020000000003 0000  08000400 28230000  08001c00 04000000  09000300 6574683000 000000
            """
        },
        {
            new SetBridgePortState(new LinkRef(110, "v0"), BridgePortState.Disabled),
            """
            2c000000 1300 0500 01000000 00000000
            07000000 6e000000 00000000 00000000
            0c000c80 05000100 00 000000
            """
        },
        {
            new AddAddress(Eth0, InterfaceAddress.Parse("10.0.0.1/24")),
            """
            28000000 1400 0506 01000000 00000000
            02180000 05000000
            08000200 0a000001  08000100 0a000001
            """
        },
        {
            new AddAddress(Eth0, InterfaceAddress.Parse("2001:db8::1/64")) { NoDad = true },
            """
            40000000 1400 0506 01000000 00000000
            0a400200 05000000
            14000200 20010db8000000000000000000000001
            14000100 20010db8000000000000000000000001
            """
        },
        {
            new AddRoute(new Route(IPNetwork.Parse("0.0.0.0/0"))
            {
                Protocol = RouteProtocol.Static,
                Metric = 20,
                Table = 100,
                NextHops = [new NextHop(IPAddress.Parse("10.0.0.2"), Eth0), new NextHop(IPAddress.Parse("10.0.0.3"), Eth0, 2)],
            }),
            """
            48000000 1800 0506 01000000 00000000
            02000000 64040001 00000000
            08000600 14000000
            24000900
              10000000 05000000  08000500 0a000002
              10000001 05000000  08000500 0a000003
            """
        },
        {
            new AddRoute(new Route(IPNetwork.Parse("10.2.0.0/16"))
            {
                NextHops = [new NextHop(IPAddress.Parse("fe80::1"), Eth0, OnLink: true)],
            }),
            """
            44000000 1800 0506 01000000 00000000
            02100000 fe030001 04000000
            08000100 0a020000
            16001200 0a00 fe800000000000000000000000000001 0000
            08000400 05000000
            """
        },
        {
            new AddRoute(new Route(IPNetwork.Parse("10.2.0.0/16")) { NextHops = [new NextHop(Eth0)] }),
            """
            2c000000 1800 0506 01000000 00000000
            02100000 fe03fd01 00000000
            08000100 0a020000  08000400 05000000
            """
        },
        {
            new DeleteRoute(new Route(IPNetwork.Parse("10.2.0.0/16"))),
            """
            24000000 1900 0500 01000000 00000000
            02100000 fe00ff00 00000000
            08000100 0a020000
            """
        },
        {
            new AddNeighbor(Eth0, IPAddress.Parse("10.0.0.9"), MacAddress.Parse("02:00:00:00:00:09")),
            """
            30000000 1c00 0506 01000000 00000000
            02000000 05000000 80000000
            08000100 0a000009  0a000200 020000000009 0000
            """
        },
        {
            new DeleteNeighbor(Eth0, IPAddress.Parse("10.0.0.9")),
            """
            24000000 1d00 0500 01000000 00000000
            02000000 05000000 80000000
            08000100 0a000009
            """
        },
        {
            new AddRule(new Rule(AddressFamily.InterNetwork, 1000) { InputInterface = "eth0" }),
            """
            30000000 2000 0506 01000000 00000000
            02000000 00000001 00000000
            09000300 6574683000 000000  08000f00 e8030000
            """
        },
        {
            new DeleteLink(new LinkRef(110, "v1")),
            """
            20000000 1100 0500 01000000 00000000
            00000000 6e000000 00000000 00000000
            """
        },
    };

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void Sends_what_the_command_sends(RtnetlinkRequest request, string hexadecimal)
    {
        byte[] dirty = new byte[512];
        Array.Fill(dirty, (byte)0xee);
        NetlinkWriter writer = new(dirty);
        request.Write(ref writer, 1);
        string expected = new([.. hexadecimal.Where(char.IsAsciiHexDigit)]);
        Assert.Equal(expected, Convert.ToHexStringLower(writer.Written));
    }
}
