using System.Runtime.InteropServices;
using Placemat.Api;
using Placemat.Lifecycle;
using Placemat.Linux;

namespace Placemat.Commands;

/// <summary>Runs a program inside a node, in the place of this process, so that the terminal, signals and exit code are its own.</summary>
internal static class LabShell
{
    /// <summary>The /sys of a lab shows the links of its host side; a program in a node looks for its own.</summary>
    private const string OwnSysfs = "mount -t sysfs sysfs /sys && exec \"$@\"";

    /// <summary>
    /// Two wrappers keep signals right. Ctrl-C reaches the whole foreground group, so nsenter must ignore what is meant for the
    /// program, which in turn must not inherit that. And a killed nsenter would leave the program running, so the program asks
    /// the kernel to be killed with it.
    /// </summary>
    public static IReadOnlyList<string> Command(int supervisorPid, NodeReport node, string workingDirectory, IReadOnlyList<string> command) =>
    [
        "env", "--ignore-signal=INT,QUIT", "--default-signal=PIPE", "--",
        "nsenter", $"--target={supervisorPid}", "--pid", "--mount", $"--net=/proc/{supervisorPid}/root{NamedNamespace.Folder}/{node.Name}", "--",
        "setpriv", "--pdeathsig", "KILL", "--",
        "unshare", "--mount", "--", "sh", "-c", OwnSysfs, "sh",
        "env", "--default-signal=INT,QUIT,PIPE", $"--chdir={workingDirectory}", $"{NodeContext.NameVariable}={node.Name}",
        .. command,
    ];

    /// <summary>Returns only by an exception.</summary>
    public static int Replace(IReadOnlyList<string> command)
    {
        Console.Out.Flush();
        _ = Libc.Execute(command[0], [.. command, null]);
        throw new SystemCallException($"run {command[0]}", Marshal.GetLastPInvokeError());
    }

    /// <summary>The caller's directory, where the lab has it too.</summary>
    public static string WorkingDirectory(int supervisorPid) =>
        Directory.Exists($"/proc/{supervisorPid}/root{Environment.CurrentDirectory}") ? Environment.CurrentDirectory : "/";

    /// <summary>The node, which must be on.</summary>
    public static NodeReport RunningNode(LabReport lab, string name)
    {
        var node = lab.Find(name);
        return node.State is PowerState.On or PowerState.PoweringOn
            ? node
            : throw new LabException($"{name} is {node.State}; switch it on with: placemat start {name}");
    }
}
