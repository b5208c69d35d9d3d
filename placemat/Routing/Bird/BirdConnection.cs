using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;

namespace Placemat.Routing.Bird;

/// <summary>A conversation on BIRD's control socket, one command at a time.</summary>
internal sealed class BirdConnection : IDisposable
{
    // The largest answer, all routes of a large table, stays far below; more is no BIRD.
    private const int MaxReplyLength = 64 << 20;

    private readonly NetworkStream _stream;
    private readonly PipeReader _reader;

    private BirdConnection(Socket socket)
    {
        _stream = new(socket, ownsSocket: true);
        _reader = PipeReader.Create(_stream);
    }

    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<BirdConnection> OpenAsync(string socketPath, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var connection = new BirdConnection(socket);
        try
        {
            // BIRD speaks first, to say that it is there.
            await connection.ReadReplyAsync(cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<BirdReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(command + '\n'), cancellationToken);
        return await ReadReplyAsync(cancellationToken);
    }

    public void Dispose() => _stream.Dispose();

    private async Task<BirdReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var reader = new BirdReplyReader();
        var length = 0L;
        while (true)
        {
            var received = await _reader.ReadAsync(cancellationToken);
            var buffer = received.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(buffer.Slice(0, end));
                length += line.Length;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                if (reader.Read(line) is { } reply)
                {
                    _reader.AdvanceTo(buffer.Start);
                    return reply;
                }
            }

            if (length + buffer.Length > MaxReplyLength)
                throw new BirdControlException($"BIRD's answer is longer than {MaxReplyLength >> 20} MiB.");
            if (received.IsCompleted)
                throw new BirdControlException("BIRD hung up in the middle of an answer.");
            _reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
