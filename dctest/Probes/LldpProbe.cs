using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Neco.DcTest.Probes;

/// <summary>Sends or awaits one LLDP frame (IEEE 802.1AB) on an interface of the node it runs in.</summary>
internal static class LldpProbe
{
    private const ushort EtherType = 0x88CC;
    private const int WaitMilliseconds = 10_000;

    /// <summary>The nearest-bridge group, which a plain bridge keeps to itself.</summary>
    private static readonly byte[] NearestBridge = [0x01, 0x80, 0xC2, 0x00, 0x00, 0x0E];

    public static int Send(string device)
    {
        using var socket = Open(device);
        var link = Find(device);
        byte[] frame =
        [
            .. NearestBridge, .. link.GetPhysicalAddress().GetAddressBytes(), EtherType >> 8, EtherType & 0xFF,
            0x02, 0x07, 0x04, .. link.GetPhysicalAddress().GetAddressBytes(), // chassis id: a MAC address
            0x04, 0x02, 0x07, (byte)'p', // port id: local
            0x06, 0x02, 0x00, 0x78, // time to live: 120 s
            0x00, 0x00, // end
        ];
        socket.Send(frame);
        return 0;
    }

    public static int Receive(string device)
    {
        using var socket = Open(device);
        socket.ReceiveTimeout = WaitMilliseconds;
        Console.WriteLine("listening");
        var frame = new byte[1600];
        while (true)
        {
            var length = socket.Receive(frame);
            if (!frame.AsSpan(0, NearestBridge.Length).SequenceEqual(NearestBridge))
                continue;
            Console.WriteLine($"received {length} bytes from {Convert.ToHexStringLower(frame.AsSpan(6, 6))}");
            return 0;
        }
    }

    private static NetworkInterface Find(string device) => NetworkInterface.GetAllNetworkInterfaces().Single(link => link.Name == device);

    private static Socket Open(string device)
    {
        // The protocol of a packet socket is an Ethernet type in network order.
        const int protocol = (EtherType & 0xFF) << 8 | EtherType >> 8;
        var socket = new Socket(AddressFamily.Packet, SocketType.Raw, (ProtocolType)protocol);
        socket.Bind(new PacketEndPoint(Find(device).GetIPProperties().GetIPv4Properties().Index, EtherType));
        return socket;
    }
}
