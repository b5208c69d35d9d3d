using System.Net.Sockets;
using Neco.Net.Netlink;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Tests.Netlink;

/// <summary>
/// Stands in for the kernel where that will not do what a test needs. The answers are sent ahead of the requests, which count from 0.
/// </summary>
internal sealed class ScriptedKernel : IDisposable
{
    private readonly Socket _kernel;

    internal ScriptedKernel()
    {
        UnixDomainSocketEndPoint address = new($"\0neco-{Guid.NewGuid()}");
        using Socket listener = new(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified);
        listener.Bind(address);
        listener.Listen();
        Socket client = new(AddressFamily.Unix, SocketType.Seqpacket, ProtocolType.Unspecified) { ReceiveTimeout = 5000 };
        client.Connect(address);
        _kernel = listener.Accept();
        Socket = new NetlinkSocket(new NetlinkEndpoint(client.SafeHandle, TimeSpan.FromSeconds(5)), requestsPerChunk: 100);
    }

    internal delegate void Answer(ref NetlinkWriter writer);

    internal NetlinkSocket Socket { get; }

    internal void Say(params Answer[] datagram)
    {
        NetlinkWriter writer = new(new byte[4096]);
        foreach (Answer answer in datagram)
            answer(ref writer);
        _kernel.Send(writer.Written);
    }

    internal static Answer Link(uint sequence, int index, string name, ushort flags = 0) => (ref writer) =>
    {
        writer.BeginMessage(Rtm.NewLink, flags, sequence);
        writer.Append(new LinkHeader { Index = index });
        writer.WriteName(Ifla.Name, name);
        writer.EndMessage();
    };

    internal static Answer Done(uint sequence, int error = 0, string? text = null) => (ref writer) =>
    {
        writer.BeginMessage(Nl.Done, text is null ? (ushort)0 : Nl.AckAttributes, sequence);
        writer.Append(error);
        if (text is not null)
            writer.WriteName(Nl.AckText, text);
        writer.EndMessage();
    };

    internal static Answer Acknowledge(uint sequence, Errno error = Errno.None) => (ref writer) =>
    {
        writer.BeginMessage(Nl.Error, Nl.Capped, sequence);
        writer.Append(-(int)error);
        writer.Append(new MessageHeader { Sequence = sequence });
        writer.EndMessage();
    };

    public void Dispose()
    {
        Socket.Dispose();
        _kernel.Dispose();
    }
}
