using System.Diagnostics;

namespace Neco.Benchmarks;

/// <summary>Network, mount and PID namespaces in which this program runs again.</summary>
internal static class OuterHost
{
    public static async Task<int> RunSelfAsync(IReadOnlyList<string> arguments)
    {
        // mininet sweeps what looks like its own in /sys and the process list: it shall find only what is in here.
        const string setUp = "mount -t sysfs sysfs /sys && mount -t tmpfs tmpfs /run && ip link set lo up && exec \"$@\"";
        var start = new ProcessStartInfo(
            "unshare",
            ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", setUp, "sh", Environment.ProcessPath!, "--inside", .. arguments]);
        using var inside = Process.Start(start)!;
        await inside.WaitForExitAsync();
        return inside.ExitCode;
    }
}
