using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Neco.DcTest.Probes;

/// <summary>
/// Sends ICMP echo requests (RFC 792) at an even rate and prints the number of each that is answered. ping(8) has no even rate
/// when packets are few milliseconds apart.
/// </summary>
internal static class EchoProbe
{
    private const int HeaderLength = 8;
    private const byte EchoRequest = 8;
    private const byte EchoReply = 0;

    /// <summary>Runs until it is killed.</summary>
    public static async Task<int> RunAsync(IPAddress target, int packetsPerSecond)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp);
        await socket.ConnectAsync(target, 0);
        await await Task.WhenAny(SendAsync(socket, packetsPerSecond), ReceiveAsync(socket));
        return 0;
    }

    private static async Task SendAsync(Socket socket, int packetsPerSecond)
    {
        var packet = new byte[HeaderLength];
        var started = Stopwatch.GetTimestamp();
        for (ushort number = 1; ; number++)
        {
            packet[0] = EchoRequest;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), 0);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)Environment.ProcessId);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(6), number);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), Checksum(packet));
            try
            {
                await socket.SendAsync(packet);
            }
            catch (SocketException)
            {
                // No route for the moment is one way of losing a packet.
            }

            // Against the schedule, not the last packet, so that lateness does not add up.
            var due = TimeSpan.FromSeconds((double)number / packetsPerSecond) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
        }
    }

    private static async Task ReceiveAsync(Socket socket)
    {
        const int ipHeaderLength = 20;
        var buffer = new byte[1500];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer);
            var icmp = buffer.AsSpan(ipHeaderLength);
            if (length >= ipHeaderLength + HeaderLength && icmp[0] == EchoReply && BinaryPrimitives.ReadUInt16BigEndian(icmp[4..]) == (ushort)Environment.ProcessId)
                Console.WriteLine(BinaryPrimitives.ReadUInt16BigEndian(icmp[6..]));
        }
    }

    /// <summary>The Internet checksum (RFC 1071).</summary>
    private static ushort Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 2)
            sum += BinaryPrimitives.ReadUInt16BigEndian(data[i..]);
        sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~(sum + (sum >> 16));
    }
}
