using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Placemat.Linux;
using Placemat.Routing.Bird;

namespace Placemat.Lifecycle;

/// <summary>
/// The fresh network, PID and mount namespaces in which the supervisor is the first process. When it ends, however it ends,
/// the kernel takes everything in them along.
/// </summary>
internal sealed class Cell
{
    /// <summary>Set by the launcher: its own process id, as the host counts.</summary>
    public const string LauncherVariable = "PLACEMAT_LAUNCHER";

    private Cell(int supervisorPid, SafeFileHandle hostNetwork)
    {
        SupervisorPid = supervisorPid;
        HostNetwork = hostNetwork;
    }

    /// <summary>This process's id as the host counts.</summary>
    public int SupervisorPid { get; }

    /// <summary>The host's network namespace, for what must have a socket there.</summary>
    public SafeFileHandle HostNetwork { get; }

    /// <summary>
    /// Learns what only the host's view tells, then replaces that view: own /proc and /sys, and an empty /run in which the
    /// lab's own directory is the only thing left of the host's.
    /// </summary>
    public static Cell Enter(LabDirectory directory, string baseDirectory)
    {
        // While the host's /proc is still there, "self" is this process's number on the host.
        var supervisorPid = int.Parse(new FileInfo("/proc/self").LinkTarget!, CultureInfo.InvariantCulture);
        var launcher = Environment.GetEnvironmentVariable(LauncherVariable)
            ?? throw new InvalidOperationException($"{LauncherVariable} is not set: a supervisor is started by \"placemat up\" only");
        // The launcher's own business, which programs of the lab must not inherit.
        Environment.SetEnvironmentVariable(LauncherVariable, null);
        Environment.SetEnvironmentVariable(Launcher.ScriptVariable, null);
        var cell = new Cell(supervisorPid, FileDescriptor.Open($"/proc/{launcher}/ns/net"));

        Mounts.MakePrivate("/");
        Mounts.Proc("/proc");
        Mounts.Sysfs("/sys");
        ReplaceRun(directory.Path, baseDirectory);
        Directory.CreateDirectory(NamedNamespace.Folder);
        Directory.CreateDirectory(BirdPlan.SocketFolder);
        return cell;
    }

    /// <summary>Puts <paramref name="content"/> in the place of a file of the host, for the lab only.</summary>
    public static void Overlay(LabDirectory directory, string target, string content)
    {
        var source = Path.Combine(directory.Path, Path.GetFileName(target));
        File.WriteAllText(source, content);
        // A link into /run, as resolv.conf often is, points to nothing now; the file it names is ours to make.
        var file = new FileInfo(target).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? target;
        if (!File.Exists(file))
        {
            if (!file.StartsWith("/run/", StringComparison.Ordinal))
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Create(file).Dispose();
        }

        Mounts.Bind(source, file);
    }

    private static void ReplaceRun(params IEnumerable<string> kept)
    {
        const string run = "/run";
        var folders = kept.Where(path => path.StartsWith(run + "/", StringComparison.Ordinal)).ToList();
        // Opened before the new mount hides them.
        var handles = folders.ConvertAll(folder => FileDescriptor.Open(folder, Libc.OpenDirectory));
        Mounts.Tmpfs(run, "0755");
        foreach (var (folder, handle) in folders.Zip(handles))
        {
            Directory.CreateDirectory(folder);
            Mounts.Bind($"/proc/self/fd/{handle.DangerousGetHandle()}", folder, recursive: true);
            handle.Dispose();
        }
    }
}
