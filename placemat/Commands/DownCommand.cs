using System.CommandLine;
using System.Diagnostics;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat down</c></summary>
internal static class DownCommand
{
    private static readonly TimeSpan Polite = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Forced = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var command = new Command("down", "Take the lab down and leave nothing behind");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var lab = labs.Ending(arguments);
            if (!Directory.Exists(lab.Path))
                throw new UnknownNameException($"the lab \"{lab.Lab}\" is not up; see what is with: placemat list");
            using var client = new LabClient(lab);
            await TakeDownAsync(labs.Store, lab, client, cancellationToken);
            await output.Out.WriteLineAsync($"{lab.Lab}: down");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Asks the supervisor to end, kills it when it does not, and sees to it that nothing is left.</summary>
    public static async Task TakeDownAsync(LabStore store, LabDirectory lab, LabClient client, CancellationToken cancellationToken)
    {
        var supervisor = lab.ReadSupervisorPid();
        try
        {
            await client.DownAsync(cancellationToken).WaitAsync(Polite, cancellationToken);
        }
        catch (Exception error) when (error is LabUnreachableException or IOException or TimeoutException)
        {
            // It is gone already, or on its way, or hangs; what matters is what is left below.
        }

        if (await WaitUntilGoneAsync(store, lab, Polite, cancellationToken))
            return;
        // The lab's lock is still held, so the number is still the supervisor's.
        if (supervisor is { } pid)
            _ = Linux.Libc.Kill(pid, 9);
        if (!await WaitUntilGoneAsync(store, lab, Forced, cancellationToken))
            throw new LabException($"the supervisor of \"{lab.Lab}\" did not end within {Polite.TotalSeconds + Forced.TotalSeconds:0} s; kill it and run: placemat reap");
    }

    private static async Task<bool> WaitUntilGoneAsync(LabStore store, LabDirectory lab, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!store.Reap(lab))
        {
            if (Stopwatch.GetElapsedTime(started) > limit)
                return false;
            await Task.Delay(Poll, TimeProvider.System, cancellationToken);
        }

        return true;
    }
}
