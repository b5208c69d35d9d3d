using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Neco.DcTest.Probes;

/// <summary>A network interface as the address of a packet socket (struct sockaddr_ll of packet(7)).</summary>
internal sealed class PacketEndPoint(int interfaceIndex, ushort etherType) : EndPoint
{
    private const int Size = 20;

    public override AddressFamily AddressFamily => AddressFamily.Packet;

    public override SocketAddress Serialize()
    {
        var address = new SocketAddress(AddressFamily.Packet, Size);
        var bytes = address.Buffer.Span;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], etherType);
        BitConverter.TryWriteBytes(bytes[4..], interfaceIndex);
        return address;
    }

    public override EndPoint Create(SocketAddress socketAddress) => this;
}
