using System.Net.Sockets;
using Neco.Net.Netlink;
using Placemat.Linux;
using Placemat.Model;
using Placemat.Plan;
using Placemat.Routing.Bird;

namespace Placemat.Lifecycle;

/// <summary>
/// Brings a planned lab into being, stage by stage, each stage for all nodes at once. There is no undo: the cell ends with
/// its first process, and the kernel takes everything along.
/// </summary>
internal sealed class LabLifecycle : IDisposable
{
    private readonly LabPlan _plan;
    private readonly LabEnvironment _environment;
    private readonly NetlinkSocket _host;
    private readonly SemaphoreSlim _oneChange = new(1, 1);
    private readonly FrozenNodes _nodes;

    /// <param name="plan">What to build.</param>
    /// <param name="environment">Where.</param>
    /// <param name="cell">The namespaces to build it in; the calling thread's network namespace becomes the lab's host side.</param>
    public LabLifecycle(LabPlan plan, LabEnvironment environment, Cell cell)
    {
        _plan = plan;
        _environment = environment;
        _host = NetlinkSocket.OpenRoute();
        _nodes = new([.. plan.Nodes.Select(node => new NodeLifecycle(node, environment))]);
        Links = new LinkSwitch(plan, _host, environment.Events);
        Uplink = plan.Uplink is null ? null : new UplinkLifecycle(plan.Uplink, environment, cell, _host);
    }

    public LabPlan Plan => _plan;

    public IReadOnlyList<NodeLifecycle> Nodes => _nodes.All;

    public LinkSwitch Links { get; }

    /// <summary>The way out; null when no network asks for one.</summary>
    public UplinkLifecycle? Uplink { get; }

    /// <summary>Builds everything up to running programs. The first failure ends it; its message names what failed and why.</summary>
    public async Task UpAsync(CancellationToken cancellationToken)
    {
        var nodes = _nodes.All;
        await StageAsync("configuration", Quantity.Of(nodes.Count, "node"), () => CheckConfigurationAsync(nodes, cancellationToken));
        await StageAsync("networks", Quantity.Of(_plan.Networks.Length, "bridge"), () => CreateNetworks());
        var uplink = Uplink?.StartAsync(cancellationToken) ?? Task.CompletedTask;
        await StageAsync("nodes", Quantity.Of(nodes.Count, "namespace"), () => CreateNamespaces(nodes));
        await StageAsync("links", Quantity.Of(nodes.Sum(node => node.Plan.Links.Length), "cable"), () => Connect(nodes));
        await StageAsync("programs", Quantity.Of(nodes.Sum(node => node.Plan.Programs.Length), "program"), () => StartProgramsAsync(nodes, cancellationToken));
        await StageAsync("uplink", _plan.Uplink is null ? "none" : UplinkPlan.Interface, () => uplink);
        foreach (var node in nodes)
            node.Enter(PowerState.On, "the lab is up");
    }

    /// <summary>Waits for the routers' sessions.</summary>
    /// <returns>What is missing when the limit has passed; nothing when all is ready.</returns>
    public async Task<IReadOnlyList<string>> WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = [];
        await StageAsync("sessions", Quantity.Of(_plan.Lab.Nodes.OfType<Router>().Sum(router => router.Intent.Neighbors.Length), "BGP neighbor"), async () =>
            missing = await new Readiness(this, _environment.Time).WaitAsync(limit, cancellationToken));
        return missing;
    }

    public NodeLifecycle Find(string name) => _nodes.Find(name);

    /// <summary>Switches a node on, in the state in which the file describes it.</summary>
    public async Task StartNodeAsync(string name, CancellationToken cancellationToken)
    {
        await _oneChange.WaitAsync(cancellationToken);
        var node = Find(name);
        try
        {
            if (node.State == PowerState.On)
                return;
            node.Enter(PowerState.PoweringOn, "asked for");
            NodeLifecycle[] nodes = [node];
            await CheckConfigurationAsync(nodes, cancellationToken);
            await CreateNamespaces(nodes);
            await Connect(nodes);
            Links.Plug(node.Plan.Links);
            await StartProgramsAsync(nodes, cancellationToken);
            node.Enter(PowerState.On, "asked for");
        }
        catch (Exception error) when (node.State == PowerState.PoweringOn)
        {
            Unplug(node);
            node.Enter(PowerState.Crashed, error.Message);
            throw;
        }
        finally
        {
            _oneChange.Release();
        }
    }

    /// <summary>Cuts a node's power. Its neighbours lose carrier, and nothing of it is left but its log.</summary>
    public async Task StopNodeAsync(string name, CancellationToken cancellationToken)
    {
        await _oneChange.WaitAsync(cancellationToken);
        try
        {
            var node = Find(name);
            if (node.State == PowerState.Off)
                return;
            node.Enter(PowerState.PoweringOff, "asked for");
            Unplug(node);
            node.Enter(PowerState.Off, "asked for");
        }
        finally
        {
            _oneChange.Release();
        }
    }

    public void Dispose()
    {
        foreach (var node in _nodes.All)
            node.Dispose();
        Uplink?.Dispose();
        _host.Dispose();
        _oneChange.Dispose();
    }

    private void Unplug(NodeLifecycle node)
    {
        Links.Unplug(node.Plan.Links);
        node.Destroy();
    }

    private async Task CheckConfigurationAsync(IReadOnlyList<NodeLifecycle> nodes, CancellationToken cancellationToken)
    {
        var missing = MissingPrograms.Find(nodes.Select(node => node.Plan), _environment.BaseDirectory);
        if (missing.Count > 0)
            throw new LabException(string.Join('\n', missing));
        foreach (var node in nodes)
            node.WriteFiles();
        await BirdPlan.CheckAsync([.. nodes.Select(node => node.Plan)], _environment.Time, cancellationToken);
    }

    private Task CreateNetworks()
    {
        // Bridges and ports only pass frames on; without this each would speak IPv6 for itself.
        File.WriteAllText("/proc/sys/net/ipv6/conf/default/disable_ipv6", "1");
        var requests = _plan.Networks.SelectMany(network => network.Requests).ToLookup(request => request is AddAddress);
        _host.Execute([new SetLink(new(1, "lo")) { Up = true }, new AddBridge(NetworkPlan.Nowhere), .. requests[false]]);
        foreach (var network in _plan.Networks.Where(network => network.Network.Address is { Address.AddressFamily: AddressFamily.InterNetworkV6 }))
            File.WriteAllText($"/proc/sys/net/ipv6/conf/{network.Network.Name}/disable_ipv6", "0");
        _host.Execute([.. requests[true]]);
        return Task.CompletedTask;
    }

    private static Task CreateNamespaces(IReadOnlyList<NodeLifecycle> nodes)
    {
        NamespaceThread.ForEach(nodes, node => node.CreateNamespace());
        return Task.CompletedTask;
    }

    private Task Connect(IReadOnlyList<NodeLifecycle> nodes)
    {
        _host.Execute([.. nodes.SelectMany(node => node.LinkRequests())]);
        NamespaceThread.ForEach(nodes, node => node.Configure());
        return Task.CompletedTask;
    }

    private static async Task StartProgramsAsync(IReadOnlyList<NodeLifecycle> nodes, CancellationToken cancellationToken)
    {
        await Task.WhenAll(nodes.Where(node => !node.Plan.Preparation.IsEmpty).Select(node => node.PrepareAsync(cancellationToken)));
        var followers = new System.Collections.Concurrent.ConcurrentQueue<Action>();
        NamespaceThread.ForEach(nodes, node =>
        {
            foreach (var follow in node.StartPrograms())
                followers.Enqueue(follow);
        });
        foreach (var follow in followers)
            follow();
    }

    private async Task StageAsync(string stage, string size, Func<Task> work)
    {
        var started = _environment.Time.GetTimestamp();
        _environment.Events.Add(LabEventKind.StageStarted, stage, size);
        await work();
        _environment.Events.Add(LabEventKind.StageFinished, stage, $"{size} in {_environment.Time.GetElapsedTime(started).TotalSeconds:0.00} s");
    }
}
