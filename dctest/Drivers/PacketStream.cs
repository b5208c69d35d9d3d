using System.Diagnostics;
using System.Globalization;
using Neco.DcTest.Probes;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>A steady stream of numbered packets from a node, and the count of those that came back.</summary>
internal sealed class PacketStream : IAsyncDisposable
{
    public const int PacketsPerSecond = 100;

    private readonly Process _ping;
    private readonly Task _reading;
    private readonly Lock _gate = new();
    private readonly HashSet<int> _answered = [];
    private int _last;

    private PacketStream(Process ping)
    {
        _ping = ping;
        _reading = ReadAsync();
    }

    /// <summary>Packets answered so far.</summary>
    public int Answered
    {
        get
        {
            lock (_gate)
                return _answered.Count;
        }
    }

    /// <summary>Packets that were sent before the last one answered, but never answered themselves.</summary>
    public int Lost
    {
        get
        {
            lock (_gate)
                return _last - _answered.Count;
        }
    }

    public static PacketStream Start(PlacematCommand placemat, string node, string address) => new(Process.Start(ProgramStart.For(
        placemat.Line("exec", node, "--", Repository.Command("dctest"), ProbeCommand.Name, "echo", address, $"{PacketsPerSecond}"),
        workingDirectory: null))!);

    public async ValueTask DisposeAsync()
    {
        _ping.Kill(entireProcessTree: true);
        await _ping.WaitForExitAsync();
        await _reading;
        _ping.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _ping.StandardOutput.ReadLineAsync() is { } line)
        {
            var number = int.Parse(line, CultureInfo.InvariantCulture);
            lock (_gate)
            {
                _answered.Add(number);
                _last = Math.Max(_last, number);
            }
        }
    }
}
