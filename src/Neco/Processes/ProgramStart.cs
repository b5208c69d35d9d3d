using System.Diagnostics;

namespace Neco.Processes;

/// <summary>Describes how a child process starts.</summary>
public static class ProgramStart
{
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
        foreach (var word in command)
            start.ArgumentList.Add(word);
        return start;
    }
}
