using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Placemat.Api;
using Placemat.Lifecycle;

namespace Placemat.Commands;

/// <summary><c>placemat up</c></summary>
internal static class UpCommand
{
    private const int MaxReadyLimit = 86_400;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var detach = new Option<bool>("--detach", "-d") { Description = "Return when the lab is ready and leave it running" };
        var limit = new Option<int>("--ready-limit") { Description = "Seconds that routers may take until all sessions are up", HelpName = "SECONDS", DefaultValueFactory = _ => 60 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var seconds] && (!int.TryParse(seconds.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > MaxReadyLimit))
                result.AddError($"\"{seconds.Value}\" is not a limit: write --ready-limit with a number of seconds from 0 to {MaxReadyLimit}");
        });
        var command = new Command("up", "Bring up the lab that the files describe") { files.Argument, detach, limit, files.Strict };
        command.SetAction((arguments, cancellationToken) =>
        {
            var paths = arguments.GetValue(files.Argument)!;
            var lab = labs.For(arguments, paths);
            var request = new LabRequest
            {
                Files = paths,
                WorkingDirectory = Environment.CurrentDirectory,
                Attached = !arguments.GetValue(detach),
                ReadyLimit = TimeSpan.FromSeconds(arguments.GetValue(limit)),
                Version = ApiVersion.Current,
            };
            return LabFiles.LoadOrReport(paths, lab.Lab, arguments.GetValue(files.Strict), output) is null
                ? Task.FromResult(ExitCode.InvalidInput)
                : RunAsync(labs.Store, lab, request, output, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(LabStore store, LabDirectory lab, LabRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        if (Linux.Libc.EffectiveUserId() != 0)
            throw new LabException("bringing up a lab needs root; run it with sudo");
        using var client = new LabClient(lab);
        // Ctrl-C takes the lab down, whatever it is at, and this process sees it through.
        using var interrupt = new CancellationTokenSource();
        using var onInterrupt = InterruptOn(PosixSignal.SIGINT, interrupt);
        using var onTerminate = InterruptOn(PosixSignal.SIGTERM, interrupt);
        using (var log = await StartAsync(store, lab, request, cancellationToken))
        {
            var progress = UpProgress.For(output, lab.Lab);
            var outcome = await FollowAsync(client, request.Attached, progress, interrupt.Token, cancellationToken);
            if (outcome is UpOutcome.Ready or UpOutcome.NotReady && !request.Attached)
                return outcome == UpOutcome.Ready ? ExitCode.Success : ExitCode.NotReady;
            await DownCommand.TakeDownAsync(store, lab, client, CancellationToken.None);
            progress.Down();
            if (outcome == UpOutcome.Died)
                await output.Error.WriteLineAsync($"placemat: the supervisor of \"{lab.Lab}\" ended unexpectedly\n{await log.ReadToEndAsync(CancellationToken.None)}".TrimEnd());
            return outcome switch
            {
                UpOutcome.Interrupted => ExitCode.Interrupted,
                UpOutcome.Stopped => ExitCode.Success,
                _ => ExitCode.Failure,
            };
        }
    }

    private static PosixSignalRegistration InterruptOn(PosixSignal signal, CancellationTokenSource interrupt) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        interrupt.Cancel();
    });

    /// <summary>Starts the supervisor and waits until it answers.</summary>
    /// <returns>Its log, kept open because the lab's folder goes away with a supervisor that fails.</returns>
    private static async Task<StreamReader> StartAsync(LabStore store, LabDirectory lab, LabRequest request, CancellationToken cancellationToken)
    {
        StreamReader? log = null;
        try
        {
            using var claim = store.Claim(lab, request);
            log = new(new FileStream(lab.SupervisorLog, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
            using var launcher = Launcher.Start(lab);
            await WaitForSupervisorAsync(lab, launcher, log, cancellationToken);
            return log;
        }
        catch when (log is not null)
        {
            log.Dispose();
            store.Reap(lab);
            throw;
        }
    }

    /// <summary>Follows the lab to its readiness, or, when attached, to its end.</summary>
    private static async Task<UpOutcome> FollowAsync(LabClient client, bool attached, UpProgress progress, CancellationToken interrupt, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interrupt, cancellationToken);
        var failed = false;
        try
        {
            await foreach (var entry in client.FollowAsync(attached, either.Token))
            {
                progress.Show(entry);
                switch (entry.Kind)
                {
                    case LabEventKind.LabReady when !attached:
                        return UpOutcome.Ready;
                    case LabEventKind.LabNotReady when !attached:
                        return UpOutcome.NotReady;
                    case LabEventKind.LabFailed:
                        failed = true;
                        break;
                    case LabEventKind.LabStopping:
                        return failed ? UpOutcome.Failed : UpOutcome.Stopped;
                }
            }

            return UpOutcome.Died;
        }
        catch (OperationCanceledException)
        {
            return UpOutcome.Interrupted;
        }
        catch (LabUnreachableException)
        {
            return UpOutcome.Died;
        }
    }

    private static async Task WaitForSupervisorAsync(LabDirectory lab, Process launcher, StreamReader log, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Path.Exists(lab.Socket))
        {
            if (launcher.HasExited)
                throw new LabException($"the lab's supervisor did not start: {(await log.ReadToEndAsync(cancellationToken)).Trim()}");
            if (Stopwatch.GetElapsedTime(started) > StartLimit)
                throw new LabException($"the lab's supervisor did not listen on {lab.Socket} within {StartLimit.TotalSeconds:0} s");
            await Task.Delay(Poll, TimeProvider.System, cancellationToken);
        }
    }

    private enum UpOutcome
    {
        Ready,
        NotReady,
        Failed,
        Stopped,
        Interrupted,
        Died,
    }
}
