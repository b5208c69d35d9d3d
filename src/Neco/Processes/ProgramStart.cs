using System.Diagnostics;

namespace Neco.Processes;

/// <summary>Describes how a child process starts.</summary>
public static class ProgramStart
{
    /// <summary>How a starter's own complaint begins.</summary>
    private static readonly string[] Starters = ["env: ", "sh: 1: exec: "];

    /// <summary>
    /// Start information for <paramref name="command"/> with both outputs piped and no standard input.
    /// The child starts through <c>env --default-signal=PIPE</c>, because the runtime ignores SIGPIPE and children inherit
    /// that: a program in a pipeline would then never notice that its reader is gone.
    /// </summary>
    /// <param name="command">The program and its arguments; the program is looked up in PATH.</param>
    /// <param name="workingDirectory">Where the program runs; null for the caller's own.</param>
    public static ProcessStartInfo For(IReadOnlyList<string> command, string? workingDirectory)
    {
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        start.ArgumentList.Add("--default-signal=PIPE");
        start.ArgumentList.Add("--");
        if (command[0].Contains('=', StringComparison.Ordinal))
        {
            // env would take such a program for a variable.
            foreach (var word in new[] { "sh", "-c", "exec \"$@\"", "sh" })
                start.ArgumentList.Add(word);
        }

        foreach (var word in command)
            start.ArgumentList.Add(word);
        return start;
    }

    /// <summary>Why the program could not be started, if <paramref name="result"/> is that of a starter that failed.</summary>
    internal static string? Refusal(CommandResult result)
    {
        const int found = 126;
        const int notFound = 127;
        return result.ExitCode is found or notFound && Starters.Any(starter => result.Error.StartsWith(starter, StringComparison.Ordinal))
            ? result.Error[(result.Error.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Trim()
            : null;
    }
}
