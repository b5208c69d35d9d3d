using System.Globalization;

namespace Placemat.Linux;

/// <summary>The processes of one network namespace, found by what the kernel says of each process of the lab.</summary>
internal static class NamespaceProcesses
{
    private const int Kill = 9;
    private const int OwnProcess = 1;

    /// <summary>
    /// Kills every process of the namespace until a look finds none, so that a process which is just forking cannot escape.
    /// </summary>
    /// <returns>Whether the namespace is empty; false when processes outlive several rounds, as a hung device may cause.</returns>
    public static bool KillAll(string identity)
    {
        const int rounds = 50;
        for (var round = 0; round < rounds; round++)
        {
            var alive = List(identity);
            if (alive.Count == 0)
                return true;
            foreach (var pid in alive)
                _ = Libc.Kill(pid, Kill);
            // The kernel ends killed processes at its own pace; yielding lets it.
            Thread.Yield();
        }

        return false;
    }

    /// <summary>Processes of the namespace that are not yet dead. Zombies have no namespaces any more.</summary>
    public static IReadOnlyList<int> List(string identity) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > OwnProcess && IsIn(pid, identity)),
    ];

    private static bool IsIn(int pid, string identity)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/ns/net").LinkTarget == identity;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The process ended between the listing and this look.
            return false;
        }
    }
}
