using System.Globalization;

namespace Placemat.Lifecycle;

/// <summary>
/// Where a running lab keeps its state: <c>/run/placemat/LAB</c> for root, <c>$XDG_RUNTIME_DIR/placemat/LAB</c> for others.
/// The folder exists exactly as long as the lab, and its lock is held exactly as long as the supervisor lives.
/// </summary>
internal sealed record LabDirectory(string Root, string Lab)
{
    public string Path => System.IO.Path.Combine(Root, Lab);

    /// <summary>Where the supervisor listens.</summary>
    public string Socket => System.IO.Path.Combine(Path, "api.sock");

    /// <summary>What the supervisor and its launcher printed.</summary>
    public string SupervisorLog => System.IO.Path.Combine(Path, "supervisor.log");

    /// <summary>How the lab was asked for; written before the supervisor starts.</summary>
    public string Request => System.IO.Path.Combine(Path, "lab.json");

    /// <summary>The supervisor's process id as the host counts, for when its API does not answer.</summary>
    public string SupervisorPid => System.IO.Path.Combine(Path, "supervisor.pid");

    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>Everything that the node's programs said.</summary>
    public string NodeLog(string node) => System.IO.Path.Combine(Logs, $"{node}.log");

    /// <summary>The node's own folder: its rendered configuration, and where relative paths of <c>cp</c> start.</summary>
    public string NodeDirectory(string node) => System.IO.Path.Combine(Path, "nodes", node);

    public int? ReadSupervisorPid() =>
        File.Exists(SupervisorPid) && int.TryParse(File.ReadAllText(SupervisorPid), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    public static string DefaultRoot =>
        Linux.Libc.EffectiveUserId() == 0 || Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is not { Length: > 0 } runtime
            ? "/run/placemat"
            : System.IO.Path.Combine(runtime, "placemat");
}
