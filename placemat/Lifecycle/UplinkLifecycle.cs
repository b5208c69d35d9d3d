using Neco.Net.Netlink;
using Neco.Processes;
using Placemat.Linux;
using Placemat.Plan;

namespace Placemat.Lifecycle;

/// <summary>
/// Runs the user-mode network stack: a process of the lab whose own sockets are the host's, with one interface in the lab.
/// </summary>
internal sealed class UplinkLifecycle : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private readonly UplinkPlan _plan;
    private readonly LabEnvironment _lab;
    private readonly NetlinkSocket _host;
    private readonly NodeContext _context;
    private readonly ProgramRunner _program;
    private readonly CancellationTokenSource _stopped = new();

    public UplinkLifecycle(UplinkPlan plan, LabEnvironment lab, Cell cell, NetlinkSocket host)
    {
        _plan = plan;
        _lab = lab;
        _host = host;
        _context = new()
        {
            Name = UplinkPlan.Interface,
            Network = cell.HostNetwork,
            WorkingDirectory = lab.BaseDirectory,
            Log = new(lab.Directory.NodeLog(UplinkPlan.Interface), lab.Time),
            Events = lab.Events,
            Time = lab.Time,
        };
        _program = new(new(plan.Command[0], plan.Command, MayFinish: false), _context);
    }

    public ProgramStatus Status => _program.Status;

    /// <summary>Starts the stack and waits until its interface is there.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync("/proc/sys/net/ipv4/ip_forward", "1", cancellationToken);
        await LoadFilterAsync(cancellationToken);
        _ = _program.FollowAsync(NamespaceThread.Run(_context.Network, _program.Start), _stopped.Token);

        var started = _lab.Time.GetTimestamp();
        while (!_host.DumpAddresses().Any(address => _plan.Network.Contains(address.Address.Address)))
        {
            if (_program.Status is { LastEnd: { } end })
                throw new LabException($"the uplink {end}; the last it said:\n{_context.Log.Newest(5)}");
            if (_lab.Time.GetElapsedTime(started) > Limit)
                throw new LabException($"the uplink's interface {UplinkPlan.Interface} did not appear within {Limit.TotalSeconds:0} s");
            await Task.Delay(Poll, _lab.Time, cancellationToken);
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
        _context.Log.Dispose();
    }

    private async Task LoadFilterAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(_lab.Directory.Path, "uplink.nft");
        await File.WriteAllTextAsync(file, _plan.Filter, cancellationToken);
        var result = await Command.RunAsync(["nft", "-f", file], new CommandOptions { Limit = Limit, Time = _lab.Time }, cancellationToken);
        if (!result.Succeeded)
            throw new LabException($"the uplink's packet filter was refused: {result.Complaint}");
    }
}
