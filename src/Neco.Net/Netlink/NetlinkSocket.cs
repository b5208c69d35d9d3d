using System.Buffers;
using Neco.Net.Netlink.Dumps;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Reads and changes the configuration of one network namespace by rtnetlink: the namespace that the thread which opened it was in,
/// whatever thread uses it later. Thread-safe, one call at a time. Synchronous, because the kernel does all there is to do before a
/// call returns.
/// </summary>
public sealed class NetlinkSocket : IDisposable
{
    // Twice the largest datagram that the kernel makes for a dump.
    private const int ReceiveBytes = 1 << 16;

    // A chunk may exceed this by one message, and is then still below the usual send buffer of 208 KiB.
    private const int ChunkBytes = 1 << 16;

    // More than the receive buffer is charged for one acknowledgement with a text.
    private const int AcknowledgementBytes = 2048;

    private const int DumpAttempts = 10;

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly NetlinkEndpoint _endpoint;
    private readonly int _requestsPerChunk;
    private uint _sequence;

    internal NetlinkSocket(NetlinkEndpoint endpoint, int requestsPerChunk)
    {
        _endpoint = endpoint;
        _requestsPerChunk = requestsPerChunk;
    }

    /// <summary>Opens a socket in the network namespace of the calling thread.</summary>
    /// <exception cref="NetlinkException">The system has no netlink, or no descriptor left.</exception>
    public static NetlinkSocket OpenRoute()
    {
        NetlinkEndpoint endpoint = NetlinkEndpoint.Open(Nl.Route, AnswerTimeout);
        return new NetlinkSocket(endpoint, Math.Max(1, endpoint.ReceiveBuffer / AcknowledgementBytes));
    }

    /// <summary>
    /// Carries requests out, in order. Many go to the kernel at once, in chunks that its buffers hold. The kernel does not stop at a
    /// request that fails: <b>the rest of its chunk is tried as well</b>, while later chunks are not sent.
    /// </summary>
    /// <exception cref="NetlinkException">
    /// The kernel refused a request, and the first such one is named. Or, with <see cref="Errno.ENOBUFS"/>, acknowledgements were lost,
    /// and it is unknown which requests of that chunk were carried out.
    /// </exception>
    /// <exception cref="TimeoutException">The kernel did not acknowledge a request in time; it may have been carried out.</exception>
    /// <exception cref="InvalidOperationException">
    /// A request cannot be stated: it refers to a device by its name alone where an index is needed, or has an attribute of more than
    /// 64 KiB. Nothing of its chunk was sent.
    /// </exception>
    public void Execute(IReadOnlyList<RtnetlinkRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        lock (_lock)
        {
            for (int done = 0; done < requests.Count;)
                done += ExecuteChunk(requests, done);
        }
    }

    /// <summary>The network devices.</summary>
    /// <exception cref="NetlinkException">The kernel refused, or the tables changed during each of several attempts.</exception>
    /// <exception cref="TimeoutException">The kernel did not answer in time.</exception>
    public IReadOnlyList<LinkInfo> DumpLinks() => Read(new LinkDump());

    /// <summary>The IPv4 and IPv6 addresses of the devices.</summary>
    /// <inheritdoc cref="DumpLinks" path="/exception"/>
    public IReadOnlyList<AddressInfo> DumpAddresses() => Read(new AddressDump());

    /// <summary>The IPv4 and IPv6 routes of one table, or of all.</summary>
    /// <inheritdoc cref="DumpLinks" path="/exception"/>
    public IReadOnlyList<Route> DumpRoutes(uint? table = null) => Read(new RouteDump(table));

    /// <summary>The IPv4 and IPv6 neighbors.</summary>
    /// <inheritdoc cref="DumpLinks" path="/exception"/>
    public IReadOnlyList<NeighborInfo> DumpNeighbors() => Read(new NeighborDump());

    /// <summary>The IPv4 and IPv6 rules that choose routing tables, each family's in the order they are asked.</summary>
    /// <inheritdoc cref="DumpLinks" path="/exception"/>
    public IReadOnlyList<Rule> DumpRules() => Read(new RuleDump());

    /// <summary>Closes the socket.</summary>
    public void Dispose() => _endpoint.Dispose();

    private int ExecuteChunk(IReadOnlyList<RtnetlinkRequest> requests, int start)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        NetlinkWriter writer = new(buffer);
        try
        {
            uint first = _sequence;
            int count = 0;
            do
                requests[start + count++].Write(ref writer, _sequence++);
            while (count < _requestsPerChunk && start + count < requests.Count && writer.Length < ChunkBytes);
            _endpoint.Send(writer.Written);
            ReceiveAcknowledgements(requests, start, first, count, writer.Written);
            return count;
        }
        finally
        {
            writer.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ReceiveAcknowledgements(
        IReadOnlyList<RtnetlinkRequest> requests, int start, uint first, int count, ReadOnlySpan<byte> sent)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReceiveBytes);
        try
        {
            NetlinkException? failure = null;
            for (int acknowledged = 0; acknowledged < count;)
            {
                RtnetlinkRequest awaited = requests[start + acknowledged];
                if (!_endpoint.TryReceive(buffer, awaited, out ReadOnlySpan<byte> received))
                {
                    _endpoint.Discard(buffer);
                    throw failure ?? new NetlinkException($"Receiving all acknowledgements from that of '{awaited}' on", Errno.ENOBUFS);
                }
                NetlinkReader reader = new(received);
                while (reader.TryRead(out NetlinkMessage message))
                {
                    uint index = message.Sequence - first;
                    // What else comes belongs to a call before this one that gave up.
                    if (message.Type != Nl.Error || index >= count)
                        continue;
                    acknowledged++;
                    if (failure is null && Refusal.Parse(message) is { } refusal)
                    {
                        string? attribute = OffendingAttribute(sent, (int)index, refusal);
                        failure = new NetlinkException(requests[start + (int)index], refusal, attribute);
                    }
                }
            }
            if (failure is not null)
                throw failure;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? OffendingAttribute(ReadOnlySpan<byte> sent, int index, Refusal refusal)
    {
        NetlinkReader reader = new(sent);
        NetlinkMessage request;
        do
            reader.TryRead(out request);
        while (index-- > 0);
        return refusal.Offset is { } offset ? AttributeNames.At(request, offset) : null;
    }

    private List<T> Read<T>(Dump<T> dump) where T : class
    {
        lock (_lock)
        {
            for (int attempt = 0; attempt < DumpAttempts; attempt++)
            {
                List<T> found = [];
                if (TryRead(dump, found))
                    return found;
            }
        }
        throw new NetlinkException($"'{dump}', interrupted by changes {DumpAttempts} times,", Errno.EINTR);
    }

    /// <summary>Reads a dump once; false if what was found may be incomplete or out of date.</summary>
    private bool TryRead<T>(Dump<T> dump, List<T> found) where T : class
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReceiveBytes);
        try
        {
            NetlinkWriter writer = new(buffer);
            uint sequence = _sequence++;
            dump.Write(ref writer, sequence);
            _endpoint.Send(writer.Written);
            bool intact = true;
            while (true)
            {
                if (!_endpoint.TryReceive(buffer, dump, out ReadOnlySpan<byte> received))
                    intact = false;
                NetlinkReader reader = new(received);
                while (reader.TryRead(out NetlinkMessage message))
                {
                    if (message.Sequence != sequence)
                        continue;
                    intact &= (message.Flags & Nl.DumpInterrupted) == 0;
                    if (message.Type is Nl.Done or Nl.Error)
                        return Refusal.Parse(message) is { } refusal ? throw new NetlinkException(dump, refusal) : intact;
                    if (dump.Parse(message) is { } item)
                        found.Add(item);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
