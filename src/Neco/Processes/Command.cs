using System.ComponentModel;
using System.Diagnostics;

namespace Neco.Processes;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    /// <summary>How long last words may take when the program itself has ended.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Runs <paramref name="command"/> and returns what it left behind, whatever its exit code. A daemon that it leaves running
    /// is not waited for, even if that holds its outputs open.
    /// </summary>
    /// <param name="command">The program, looked up in PATH, and its arguments.</param>
    /// <param name="options">Time limit, working directory and how the process is started.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="CommandException">The program cannot be started or did not end within its time limit.</exception>
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CommandOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = ProgramStart.For(command, options.WorkingDirectory) };
        foreach (var (name, value) in options.Environment)
            process.StartInfo.Environment[name] = value;
        try
        {
            options.Start(process);
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            throw new CommandException($"{command[0]} cannot be started: {error.Message}", error);
        }

        process.StandardInput.Close();
        var output = new CapturedOutput(process.StandardOutput);
        var complaint = new CapturedOutput(process.StandardError);
        var inTime = await EndsInTimeAsync(process, options, cancellationToken).ConfigureAwait(false);
        await Task.WhenAny(Task.WhenAll(output.Completion, complaint.Completion), Task.Delay(LastWords, options.Time, CancellationToken.None)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var result = new CommandResult(inTime ? process.ExitCode : 0, output.Take(), complaint.Take());
        if (!inTime)
            throw new CommandException($"{string.Join(' ', command)} did not end within {options.Limit.TotalSeconds:0.#} s{(result.Complaint.Length > 0 ? $": {result.Complaint}" : "")}");
        return ProgramStart.Refusal(result) is { } refusal ? throw new CommandException($"{command[0]} cannot be started: {refusal}") : result;
    }

    /// <summary>Waits for the program's end; kills it, its children included, when the limit passes or it is cancelled.</summary>
    private static async Task<bool> EndsInTimeAsync(Process process, CommandOptions options, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Limit, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
