using System.ComponentModel;
using System.Diagnostics;

namespace Neco.Processes;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    /// <summary>Runs <paramref name="command"/> and returns what it left behind, whatever its exit code.</summary>
    /// <param name="command">The program, looked up in PATH, and its arguments.</param>
    /// <param name="options">Time limit, working directory and how the process is started.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <exception cref="CommandException">The program cannot be started or did not end within its time limit.</exception>
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CommandOptions options, CancellationToken cancellationToken)
    {
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
        using var limit = new CancellationTokenSource(options.Limit, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // Not cancelled: the pipes end when the killed process is gone, and what it said until then is evidence.
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            await Task.WhenAll(output, complaint).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandException($"{string.Join(' ', command)} did not end within {options.Limit.TotalSeconds:0.#} s");
        }

        return new(process.ExitCode, await output.ConfigureAwait(false), await complaint.ConfigureAwait(false));
    }
}
