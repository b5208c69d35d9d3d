using System.Globalization;

namespace Neco.DcTest.Drivers;

/// <summary>Processes as the host counts them.</summary>
internal static class HostProcesses
{
    private const int Kill = 9;

    /// <summary>The process's parent.</summary>
    public static int ParentOf(int pid) => int.Parse(
        File.ReadLines($"/proc/{pid}/status").Single(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..],
        CultureInfo.InvariantCulture);

    public static string PidNamespaceOf(int pid) => new FileInfo($"/proc/{pid}/ns/pid").LinkTarget!;

    /// <summary>Every process in the PID namespace.</summary>
    public static IReadOnlyList<int> InPidNamespace(string identity) => [.. All().Where(pid => Try(() => PidNamespaceOf(pid)) == identity)];

    /// <summary>The process's part of the machine's memory in bytes; what it shares with others is divided among them.</summary>
    public static long MemoryOf(int pid) => Try(() => File.ReadLines($"/proc/{pid}/smaps_rollup").FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal))) is { } line
        ? 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
        : 0;

    /// <summary>Every process whose command line mentions <paramref name="text"/> as a whole word.</summary>
    public static IReadOnlyList<int> Mentioning(string text) =>
        [.. All().Where(pid => Try(() => File.ReadAllText($"/proc/{pid}/cmdline"))?.Split('\0').Any(word => word == text || word.EndsWith($"/{text}", StringComparison.Ordinal)) == true)];

    public static void KillNow(params IEnumerable<int> pids)
    {
        foreach (var pid in pids)
            Signal(pid, Kill);
    }

    public static void Signal(int pid, int signal)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static IEnumerable<int> All() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0);

    /// <summary>A process may end while it is looked at.</summary>
    private static string? Try(Func<string?> look)
    {
        try
        {
            return look();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
