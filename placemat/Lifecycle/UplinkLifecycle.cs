using Neco.Net.Netlink;
using Neco.Processes;
using Placemat.Linux;
using Placemat.Plan;

namespace Placemat.Lifecycle;

/// <summary>
/// Runs the user-mode network stack: a process of the lab whose own sockets are the host's, with one interface in the lab.
/// </summary>
internal sealed class UplinkLifecycle(UplinkPlan plan, LabEnvironment lab, Cell cell, NetlinkSocket host)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    /// <summary>Starts the stack and waits until its interface is there.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync("/proc/sys/net/ipv4/ip_forward", "1", cancellationToken);
        await LoadFilterAsync(cancellationToken);
        var log = new NodeLog(lab.Directory.NodeLog(UplinkPlan.Interface), lab.Time);
        var process = new System.Diagnostics.Process { StartInfo = ProgramStart.For(plan.Command, null) };
        NamespaceThread.Run(cell.HostNetwork, process.Start);
        _ = CopyAsync(process, process.StandardError, log);
        _ = CopyAsync(process, process.StandardOutput, log);

        var started = lab.Time.GetTimestamp();
        while (!host.DumpAddresses().Any(address => plan.Network.Contains(address.Address.Address)))
        {
            if (process.HasExited)
                throw new LabException($"the uplink ended with exit code {process.ExitCode}: see {lab.Directory.NodeLog(UplinkPlan.Interface)}");
            if (lab.Time.GetElapsedTime(started) > Limit)
                throw new LabException($"the uplink's interface {UplinkPlan.Interface} did not appear within {Limit.TotalSeconds:0} s");
            await Task.Delay(Poll, lab.Time, cancellationToken);
        }
    }

    private async Task LoadFilterAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(lab.Directory.Path, "uplink.nft");
        await File.WriteAllTextAsync(file, plan.Filter, cancellationToken);
        var result = await Command.RunAsync(["nft", "-f", file], new CommandOptions { Limit = Limit, Time = lab.Time }, cancellationToken);
        if (!result.Succeeded)
            throw new LabException($"the uplink's packet filter was refused: {result.Complaint}");
    }

    private static async Task CopyAsync(System.Diagnostics.Process process, StreamReader reader, NodeLog log)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
            log.Write(process.StartInfo.ArgumentList[2], line);
    }
}
