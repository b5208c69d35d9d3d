using System.Diagnostics;
using System.Net;
using Placemat.Model.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>
/// Routers with a real BIRD each, in network namespaces that only the lab's own shell can see. Interfaces whose addresses are
/// of one network share a bridge. When the shell goes, by whatever cause, all of it goes.
/// </summary>
internal sealed class RouterLab : IAsyncDisposable
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<IPNetwork, string> _bridges = [];
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

    public static async Task<RouterLab> StartAsync(IReadOnlyList<RouterIntent> routers)
    {
        var lab = new RouterLab();
        try
        {
            // Named namespaces must not appear in the machine's own folder of them.
            await lab.RunAsync("mount -t tmpfs none /run && mkdir /run/netns && ip link set lo up");
            foreach (var router in routers)
                await lab.AddAsync(router);
            foreach (var router in routers)
                await lab.RunAsync($"ip netns exec {router.Name} bird -f -c {lab.FileOf(router.Name, "conf")} -s {lab.FileOf(router.Name, "ctl")} 2>{lab.FileOf(router.Name, "log")} &");
            foreach (var router in routers)
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

    private async Task AddAsync(RouterIntent router)
    {
        _folder.Write($"{router.Name}.conf", BirdConfiguration.Render(router));
        await RunAsync($"ip netns add {router.Name} && ip -n {router.Name} link set lo up");
        foreach (var address in router.Loopbacks)
            await RunAsync($"ip -n {router.Name} addr add {address} dev lo");
        foreach (var (name, addresses) in router.Interfaces)
        {
            var bridge = await BridgeOfAsync(addresses[0].Network);
            var port = _ports[(router.Name, name)] = $"port{_ports.Count}";
            await RunAsync($"ip link add {port} type veth peer name {name} netns {router.Name} && ip link set {port} master {bridge} up");
            foreach (var address in addresses)
                await RunAsync($"ip -n {router.Name} addr add {address} dev {name}");
            await RunAsync($"ip -n {router.Name} link set {name} up");
        }
    }

    private async Task<string> BridgeOfAsync(IPNetwork network)
    {
        if (!_bridges.TryGetValue(network, out var bridge))
        {
            bridge = _bridges[network] = $"bridge{_bridges.Count}";
            await RunAsync($"ip link add {bridge} up type bridge");
        }

        return bridge;
    }

    private string FileOf(string router, string extension) => Path.Combine(_folder.Path, $"{router}.{extension}");
}
