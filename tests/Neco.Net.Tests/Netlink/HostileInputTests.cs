using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Neco.Net.Netlink;
using Neco.Net.Netlink.Dumps;
using Neco.Net.Netlink.Uapi;
using Neco.Testing;

namespace Neco.Net.Tests.Netlink;

/// <summary>Reading is total: whatever bytes come, it ends, stays within them, and throws nothing.</summary>
public sealed class HostileInputTests
{
    private const int Buffers = 1_000_000;

    private static readonly byte[][] Genuine = [.. GenuineMessages()];

    [Fact]
    public void Random_and_mutated_messages_are_read_to_their_end()
    {
        int seed = TestSeed.Next();
        Random random = new(seed);
        Span<byte> buffer = stackalloc byte[512];
        LinkDump links = new();
        AddressDump addresses = new();
        RouteDump routes = new(null);
        NeighborDump neighbors = new();
        RuleDump rules = new();
        int read = 0, parsed = 0;
        for (int i = 0; i < Buffers; i++)
        {
            Span<byte> received = buffer[..Fill(buffer, random)];
            NetlinkReader reader = new(received);
            while (reader.TryRead(out NetlinkMessage message))
            {
                read++;
                parsed += Count(links.Parse(message)) + Count(addresses.Parse(message)) + Count(routes.Parse(message))
                    + Count(neighbors.Parse(message)) + Count(rules.Parse(message)) + Count(Refusal.Parse(message));
                Assert.True(message.Payload.Length <= received.Length);
            }
        }
        // Mutations that break everything would prove nothing about the parsers.
        Assert.True(read > Buffers / 4 && parsed > Buffers / 10, $"{read} messages were read and {parsed} parsed (seed {seed}).");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void Attributes_end_where_a_length_does_not_fit(int length, int attributes)
    {
        byte[] payload = [4, 0, 1, 0, 4, 0, 2, 0];
        int found = 0;
        foreach (NetlinkAttribute attribute in new NetlinkAttributes(payload.AsSpan(0, length)))
            Assert.Equal(++found, attribute.Type);
        Assert.Equal(attributes, found);
    }

    [Fact]
    public void Attributes_and_messages_of_length_zero_do_not_loop()
    {
        Assert.False(new NetlinkAttributes(new byte[64]).MoveNext());
        Assert.False(new NetlinkReader(new byte[64]).TryRead(out _));
    }

    [Fact]
    public void Attributes_too_short_for_their_kind_read_as_nothing()
    {
        NetlinkAttributes attributes = new([6, 0, 1, 0, 0xff, 0xff, 0, 0]);
        Assert.True(attributes.MoveNext());
        NetlinkAttribute attribute = attributes.Current;
        Assert.Equal((0xff, 0xffff, 0u, 0), (attribute.ToByte(), attribute.ToUInt16(), attribute.ToUInt32(), attribute.ToInt32()));
        Assert.Null(attribute.ToIPAddress());
        Assert.Null(attribute.ToMacAddress());
    }

    private static int Count(object? parsed) => parsed is null ? 0 : 1;

    private static int Fill(Span<byte> buffer, Random random)
    {
        if (random.Next(8) == 0)
        {
            int length = random.Next(buffer.Length);
            random.NextBytes(buffer[..length]);
            return length;
        }
        byte[] genuine = Genuine[random.Next(Genuine.Length)];
        genuine.CopyTo(buffer);
        for (int mutations = random.Next(6); mutations > 0; mutations--)
            buffer[random.Next(genuine.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? random.Next(genuine.Length + 1) : genuine.Length;
    }

    /// <summary>Requests to add are of the same form as what the kernel answers.</summary>
    private static IEnumerable<byte[]> GenuineMessages()
    {
        LinkRef eth0 = new(5, "eth0");
        IPNetwork ten = IPNetwork.Parse("10.0.0.0/8");
        IPAddress gateway = IPAddress.Parse("10.0.0.1"), gateway6 = IPAddress.Parse("fe80::1");
        MacAddress mac = MacAddress.Parse("02:00:00:00:00:01");
        RtnetlinkRequest[] requests =
        [
            new AddVeth(eth0, new VethPeer(eth0)) { Address = mac, Mtu = 1500, Master = eth0 },
            new AddAddress(eth0, InterfaceAddress.Parse("10.0.0.1/24")),
            new AddAddress(eth0, InterfaceAddress.Parse("2001:db8::1/64")),
            new AddRoute(new Route(ten) { NextHops = [new NextHop(gateway, eth0), new NextHop(gateway6, eth0)] }),
            new AddRoute(new Route(IPNetwork.Parse("2001:db8::/32"))
            {
                NextHops = [new NextHop(gateway6, eth0)],
                Table = 1000,
                PreferredSource = gateway6,
            }),
            new AddNeighbor(eth0, gateway, mac),
            new AddRule(new Rule(AddressFamily.InterNetwork, 1000) { InputInterface = "eth0", From = ten, Mark = new FirewallMark(1) }),
        ];
        foreach (RtnetlinkRequest request in requests)
        {
            NetlinkWriter writer = new(new byte[512]);
            request.Write(ref writer, 1);
            yield return writer.Written.ToArray();
        }
        NetlinkWriter refusal = new(new byte[128]);
        refusal.BeginMessage(Nl.Error, Nl.Capped | Nl.AckAttributes, 1);
        refusal.Append(-(int)Errno.EINVAL);
        refusal.Append(new MessageHeader { Length = 32 });
        refusal.WriteName(Nl.AckText, "Nexthop has invalid gateway");
        refusal.WriteAttribute(Nl.AckOffset, 28);
        refusal.EndMessage();
        yield return refusal.Written.ToArray();

        NetlinkWriter port = new(new byte[128]);
        port.BeginMessage(Rtm.NewLink, 0, 1);
        port.Append(new LinkHeader { Index = 1 });
        port.WriteName(Ifla.Name, "port");
        int info = port.BeginAttribute(Ifla.LinkInfo);
        port.WriteText(Ifla.Info.SlaveKind, "bridge");
        int data = port.BeginAttribute(Ifla.Info.SlaveData);
        port.WriteAttribute(Ifla.BridgePort.State, (byte)3);
        port.EndAttribute(data);
        port.EndAttribute(info);
        port.EndMessage();
        yield return port.Written.ToArray();
    }
}
