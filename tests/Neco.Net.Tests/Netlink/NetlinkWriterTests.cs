using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Neco.Net.Ip;
using Neco.Net.Netlink;

namespace Neco.Net.Tests.Netlink;

public sealed class NetlinkWriterTests
{
    [Fact]
    public void Whatever_is_written_is_read_again() =>
        Prop.ForAll<(ushort Type, byte[] Payload)[][]>(messages =>
        {
            NetlinkWriter writer = new(new byte[16]);
            uint sequence = 0;
            foreach ((ushort Type, byte[] Payload)[] message in messages)
            {
                writer.BeginMessage(16, 5, sequence++);
                writer.Append(0x0102030405060708);
                int outer = writer.BeginAttribute(1);
                foreach ((ushort type, byte[] payload) in message)
                    writer.WriteAttribute(type, payload);
                writer.EndAttribute(outer);
                writer.EndMessage();
            }
            bool same = AreRead(messages, writer.Written);
            writer.Dispose();
            return same;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Requests_are_written_without_allocation()
    {
        LinkRef fabric = new(100, "fabric"), port = new(110, "port"), eth0 = new(5, "eth0");
        MacAddress mac = MacAddress.Parse("02:00:00:00:00:01");
        RtnetlinkRequest[] requests =
        [
            new AddBridge(fabric) { Mtu = 1500, Up = true, GroupForwardMask = 8, MulticastSnooping = false },
            new AddVeth(port, new VethPeer(eth0) { Address = mac, Namespace = new NamespaceRef(3, "r1") }) { Master = fabric },
            new SetLink(port) { Up = true, Alias = "the port of r1" },
            new AddAddress(eth0, InterfaceAddress.Parse("2001:db8::1/64")) { NoDad = true },
            new AddRoute(new Route(IPNetwork.Parse("10.0.0.0/8"))
            {
                NextHops = [new NextHop(IPAddress.Parse("10.0.0.1"), eth0), new NextHop(IPAddress.Parse("fe80::1"), port)],
            }),
            new AddNeighbor(eth0, IPAddress.Parse("10.0.0.9"), mac),
            new AddRule(new Rule(AddressFamily.InterNetwork, 100) { InputInterface = "eth0", From = IPNetwork.Parse("10.0.0.0/8") }),
        ];
        byte[] buffer = new byte[4096];
        WriteAll(requests, buffer);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int length = WriteAll(requests, buffer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(length > 16 * requests.Length);
    }

    [Fact]
    public void An_attribute_that_no_length_field_holds_is_refused()
    {
        NextHop hop = new(IPAddress.Parse("10.0.0.1"), new LinkRef(5));
        AddRoute request = new(new Route(IPNetwork.Parse("10.0.0.0/8")) { NextHops = [.. Enumerable.Repeat(hop, 4096)] });

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => WriteAll([request], new byte[16]));

        Assert.Contains("at most 65535 bytes, not 65540", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new NetlinkWriter(new byte[16]).WriteAttribute(1, new byte[65532]));
    }

    [Fact]
    public void Messages_do_not_overlap()
    {
        Assert.Throws<InvalidOperationException>(() => new NetlinkWriter(new byte[16]).EndMessage());
        Assert.Throws<InvalidOperationException>(() =>
        {
            NetlinkWriter writer = new(new byte[64]);
            writer.BeginMessage(1, 0, 0);
            writer.BeginMessage(2, 0, 1);
        });
    }

    private static int WriteAll(RtnetlinkRequest[] requests, Span<byte> buffer)
    {
        NetlinkWriter writer = new(buffer);
        foreach (RtnetlinkRequest request in requests)
            request.Write(ref writer, 1);
        int length = writer.Length;
        writer.Dispose();
        return length;
    }

    private static bool AreRead((ushort Type, byte[] Payload)[][] messages, ReadOnlySpan<byte> written)
    {
        NetlinkReader reader = new(written);
        for (uint sequence = 0; sequence < messages.Length; sequence++)
        {
            if (!reader.TryRead(out NetlinkMessage message) || (message.Type, message.Flags, message.Sequence) != (16, 5, sequence)
                || !NetlinkAttributes.TrySplit(message.Payload, out long header, out NetlinkAttributes outer)
                || header != 0x0102030405060708 || !outer.MoveNext() || outer.Current.Type != 1)
                return false;
            NetlinkAttributes inner = outer.Current.Nested;
            foreach ((ushort type, byte[] payload) in messages[sequence])
            {
                if (!inner.MoveNext() || inner.Current.Type != (type & 0x3fff) || !inner.Current.Payload.SequenceEqual(payload))
                    return false;
            }
            if (inner.MoveNext() || outer.MoveNext())
                return false;
        }
        return !reader.TryRead(out _);
    }
}
