using Placemat.Lifecycle;
using Placemat.Routing;

namespace Placemat.Api;

/// <summary>A running lab as its API shows it: the lifecycle, its history, and how it ends.</summary>
internal sealed class LabSession(LabRequest request, LabDirectory directory, LabLifecycle lifecycle, EventLog events, int supervisorPid, TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _endSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LabDirectory Directory => directory;

    public LabLifecycle Lifecycle => lifecycle;

    public EventLog Events => events;

    public LabState State { get; set; } = LabState.Starting;

    /// <summary>Completes when a client has seen the lab's last event, so that nobody is left without the reason of a failure.</summary>
    public Task EndSeen => _endSeen.Task;

    /// <summary>Completes when a client has attached itself.</summary>
    public Task Attached => _attached.Task;

    /// <summary>Completes with the reason when the lab shall end.</summary>
    public Task<string> Stopped => _stop.Task;

    public void Attach() => _attached.TrySetResult();

    public void Stop(string reason) => _stop.TrySetResult(reason);

    /// <summary>A client has received <paramref name="entry"/>.</summary>
    public void Seen(LabEvent entry)
    {
        if (entry.Kind == LabEventKind.LabStopping)
            _endSeen.TrySetResult();
    }

    public LabReport Report() => new()
    {
        Lab = directory.Lab,
        State = _stop.Task.IsCompleted ? LabState.Stopping : State,
        Version = ApiVersion.Current,
        SupervisorPid = supervisorPid,
        Started = _started,
        Files = [.. request.Files.Select(file => Path.GetFullPath(file, request.WorkingDirectory))],
        Networks =
        [
            .. lifecycle.Plan.Networks.Select(network => new NetworkReport
            {
                Name = network.Network.Name,
                Type = network.Network.Type.ToString().ToLowerInvariant(),
                Address = network.Network.Address?.ToString(),
                Mtu = network.Network.Mtu,
            }),
        ],
        Uplink = lifecycle.Uplink?.Status,
        Nodes = [.. lifecycle.Nodes.Select(Report)],
    };

    public async Task<IReadOnlyList<SessionReport>> SessionsAsync(string? node, CancellationToken cancellationToken)
    {
        var nodes = string.IsNullOrEmpty(node) ? lifecycle.Nodes : [lifecycle.Find(node)];
        var sessions = await Task.WhenAll(nodes.Select(one => RouterSessions.ReadAsync(one, time, cancellationToken)));
        return [.. sessions.SelectMany(list => list)];
    }

    public Task<IReadOnlyList<RouteReport>> RoutesAsync(string node, string? table, CancellationToken cancellationToken) =>
        RouterRoutes.ReadAsync(lifecycle.Find(node), table, time, cancellationToken);

    private NodeReport Report(NodeLifecycle node) => new()
    {
        Name = node.Name,
        Kind = node.Plan.Node.Kind,
        State = node.State,
        Addresses = [.. node.Plan.Node.NamedAddresses.Select(address => address.Address.ToString())],
        Interfaces =
        [
            .. node.Plan.Node.Interfaces.Zip(node.Plan.Links, (link, plan) => new InterfaceReport
            {
                Name = link.Name,
                Network = link.Network.Name,
                Mac = link.Mac.ToString(),
                Addresses = [.. link.Addresses.Select(address => address.ToString())],
                Fault = lifecycle.Links.FaultOf(plan),
            }),
        ],
        Programs = node.Programs,
        Restarts = node.Programs.Sum(program => program.Restarts),
    };
}
