using System.Net.Sockets;
using System.Text;

namespace Placemat.Tests.Routing;

/// <summary>Listens where BIRD would, says one thing to the first that comes, and nothing more.</summary>
internal sealed class TalkingSocket : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private Socket? _client;

    public TalkingSocket(string path, string said, bool hangUp, int pieces = 1)
    {
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = TalkAsync(Encoding.UTF8.GetBytes(said), hangUp, pieces);
    }

    public void Dispose()
    {
        _client?.Dispose();
        _listener.Dispose();
    }

    private async Task TalkAsync(byte[] said, bool hangUp, int pieces)
    {
        _client = await _listener.AcceptAsync();
        foreach (var piece in said.Chunk(Math.Max(1, said.Length / pieces)))
            await _client.SendAsync(piece);
        if (hangUp)
            _client.Dispose();
    }
}
