using System.Collections.Immutable;
using System.Diagnostics;
using Neco.Net.Ip;
using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Plan;
using Placemat.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>
/// Routers with a real BIRD each, in network namespaces that only the lab's own shell can see. Interfaces on one network share
/// a bridge. When the shell goes, by whatever cause, all of it goes.
/// </summary>
internal sealed class RouterLab : IAsyncDisposable
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _bridges = [];
    private readonly Dictionary<(string Router, string Link), string> _ports = [];
    private readonly Process _shell;

    private RouterLab() => _shell = Process.Start(new ProcessStartInfo("unshare", ["--net", "--mount", "--pid", "--fork", "--kill-child", "sh"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Why there can be no lab on this machine; null if there can.</summary>
    public static string? Obstacle =>
        !Environment.IsPrivilegedProcess ? "network namespaces need root"
        : !Bird.IsInstalled ? Bird.HowToInstall
        : null;

    /// <summary>Starts routers on networks that their addresses tell.</summary>
    public static Task<RouterLab> StartAsync(IReadOnlyList<RouterIntent> routers) =>
        StartAsync([.. routers.Select(router => new Station(router, [.. router.Interfaces.Select(link => new Cable(link, link.Addresses[0].Network.ToString()))], []))]);

    /// <summary>Starts the routers of a lab with the kernel parameters and hardware addresses that a lab gives them.</summary>
    public static Task<RouterLab> StartAsync(Lab lab)
    {
        var plan = LabPlanner.Plan(lab, new LabDirectory("/run/placemat", lab.Name));
        return StartAsync(
        [
            .. from node in plan.Nodes
               where node.Node is Router
               let router = (Router)node.Node
               let cables = router.Interfaces.Select(link => new Cable(new(link.Name, link.Addresses), link.Network.Name, link.Mac))
               select new Station(router.Intent, [.. cables], node.Sysctls),
        ]);
    }

    private static async Task<RouterLab> StartAsync(IReadOnlyList<Station> stations)
    {
        var lab = new RouterLab();
        try
        {
            // Named namespaces must not appear in the machine's own folder of them.
            await lab.RunAsync("mount -t tmpfs none /run && mkdir /run/netns && ip link set lo up");
            foreach (var station in stations)
                await lab.AddAsync(station);
            foreach (var (router, _, _) in stations)
                await lab.RunAsync($"ip netns exec {router.Name} bird -f -c {lab.FileOf(router.Name, "conf")} -s {lab.FileOf(router.Name, "ctl")} 2>{lab.FileOf(router.Name, "log")} &");
            foreach (var (router, _, _) in stations)
                await lab.RunAsync($"for i in $(seq 200); do [ -S {lab.FileOf(router.Name, "ctl")} ] && break; sleep 0.05; done; [ -S {lab.FileOf(router.Name, "ctl")} ]");
            return lab;
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    public BirdControl Control(string router) => new(FileOf(router, "ctl"), TimeSpan.FromSeconds(10), TimeProvider.System);

    public async Task<BgpSession> FindSessionAsync(string router, string neighbor, CancellationToken cancellationToken) =>
        (await Control(router).ListBgpSessionsAsync(cancellationToken)).Single(session => session.Neighbor == neighbor);

    /// <summary>Waits until the sessions, each by the router that has it, are established and guarded.</summary>
    public Task SettleAsync(IReadOnlyList<(string Router, string Neighbor)> sessions, CancellationToken cancellationToken) =>
        Convergence.ReachAsync("all sessions are up", async () =>
        {
            var found = await Task.WhenAll(sessions.Select(pair => FindSessionAsync(pair.Router, pair.Neighbor, cancellationToken)));
            return found.All(session => session is { State: BgpState.Established, Bfd: BfdState.Up });
        }, cancellationToken);

    /// <summary>Runs a shell command in the lab, outside of all routers, and returns what it prints.</summary>
    public async Task<string> RunAsync(string command)
    {
        const string End = "--- ";
        using var limit = new CancellationTokenSource(CommandLimit);
        await _shell.StandardInput.WriteAsync($"{{ {command}\n}} 2>&1; echo \"{End}$?\"\n".AsMemory(), limit.Token);
        await _shell.StandardInput.FlushAsync(limit.Token);
        List<string> output = [];
        while (await _shell.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == $"{End}0")
                return string.Join('\n', output);
            if (line.StartsWith(End, StringComparison.Ordinal))
                Assert.Fail($"{command}: exit code {line[End.Length..]}\n{string.Join('\n', output)}");
            output.Add(line);
        }

        throw new InvalidOperationException($"The lab's shell ended at: {command}");
    }

    /// <summary>Lets an interface's cable swallow everything, or carry it again. The interface keeps its carrier.</summary>
    public Task SetCutAsync(string router, string link, bool cut) => RunAsync($"bridge link set dev {_ports[(router, link)]} state {(cut ? 0 : 3)}");

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        using var limit = new CancellationTokenSource(CommandLimit);
        await _shell.WaitForExitAsync(limit.Token);
        _shell.Dispose();
        _folder.Dispose();
    }

    private async Task AddAsync(Station station)
    {
        var router = station.Router;
        _folder.Write($"{router.Name}.conf", BirdConfiguration.Render(router));
        await RunAsync($"ip netns add {router.Name} && ip -n {router.Name} link set lo up");
        foreach (var sysctl in station.Sysctls)
            await RunAsync($"ip netns exec {router.Name} sysctl -qw {sysctl.Name}={sysctl.Value}");
        foreach (var address in router.Loopbacks)
            await RunAsync($"ip -n {router.Name} addr add {address} dev lo");
        foreach (var ((name, addresses), network, mac) in station.Cables)
        {
            var bridge = await BridgeOfAsync(network);
            var port = _ports[(router.Name, name)] = $"port{_ports.Count}";
            var hardware = mac is null ? "" : $"address {mac}";
            await RunAsync($"ip link add {port} type veth peer name {name} {hardware} netns {router.Name} && ip link set {port} master {bridge} up");
            foreach (var address in addresses)
                await RunAsync($"ip -n {router.Name} addr add {address} dev {name}");
            await RunAsync($"ip -n {router.Name} link set {name} up");
        }
    }

    private async Task<string> BridgeOfAsync(string network)
    {
        if (!_bridges.TryGetValue(network, out var bridge))
        {
            bridge = _bridges[network] = $"bridge{_bridges.Count}";
            await RunAsync($"ip link add {bridge} up type bridge mcast_snooping 0");
        }

        return bridge;
    }

    private string FileOf(string router, string extension) => Path.Combine(_folder.Path, $"{router}.{extension}");

    /// <summary>A router, its cables, and what its kernel is told.</summary>
    private sealed record Station(RouterIntent Router, IReadOnlyList<Cable> Cables, ImmutableArray<Sysctl> Sysctls);

    /// <summary>An interface, the network that it leads to, and its hardware address; the kernel's choice if null.</summary>
    private sealed record Cable(RouterInterface Interface, string Network, MacAddress? Mac = null);
}
