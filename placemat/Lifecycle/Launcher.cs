using System.Diagnostics;
using Placemat.Commands;

namespace Placemat.Lifecycle;

/// <summary>
/// Starts the supervisor as the first process of fresh namespaces. In between stays a small shell process in a session of its
/// own: it is the supervisor's parent on the host, and when the supervisor has ended it removes the lab's folder, which no
/// kernel does.
/// </summary>
internal static class Launcher
{
    /// <summary>Carries the script past one more level of quoting.</summary>
    public const string ScriptVariable = "PLACEMAT_SCRIPT";

    /// <summary>
    /// $0 is the root of all labs, $1 this lab's folder, $2 its request; the rest is the supervisor's command. The folder goes
    /// only when neither the supervisor nor a client that is still starting it holds a lock, as everywhere else. When unshare was
    /// killed, the kernel may still be ending the supervisor, whose lock is therefore waited for. (A path that ends in "/." keeps
    /// flock from making a file where the folder is gone already.)
    /// </summary>
    private const string Script = """
        export PLACEMAT_LAUNCHER=$$
        unshare --net --pid --mount --fork --kill-child -- "$3" "$4" "$5"
        code=$?
        flock --timeout 10 "$1/." true
        flock "$0" sh -c '[ ! -d "$0" ] || exec flock --nonblock "$0" flock --nonblock "$1" rm -rf -- "$0"' "$1" "$2"
        exit $code
        """;

    /// <summary>Leaves the caller's terminal, session and outputs before anything else.</summary>
    private const string Detach = """
        exec setsid sh -c "$PLACEMAT_SCRIPT" "$@" </dev/null >>"$0" 2>&1
        """;

    public static Process Start(LabDirectory lab)
    {
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", Detach, lab.SupervisorLog, lab.Root, lab.Path, lab.Request, Environment.ProcessPath!, SupervisorCommand.Name, lab.Lab },
        };
        start.Environment[ScriptVariable] = Script;
        return Process.Start(start)!;
    }
}
