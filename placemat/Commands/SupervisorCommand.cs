using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Placemat.Api;
using Placemat.Lifecycle;
using Placemat.Plan;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary>The lab's first process: builds the lab, serves its API, and by its end ends everything. Started by <see cref="Launcher"/> only.</summary>
internal static class SupervisorCommand
{
    public const string Name = "supervise";

    private static readonly TimeSpan AttachLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastWordLimit = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var name = new Argument<string>("LAB");
        var command = new Command(Name, "Run a lab (started by \"up\")") { name };
        command.Hidden = true;
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(new(LabDirectory.DefaultRoot, arguments.GetValue(name)!), TimeProvider.System, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(LabDirectory directory, TimeProvider time, CancellationToken cancellationToken)
    {
        using var alive = new LabStore(directory.Root).Supervise(directory);
        var request = LabRequest.Read(directory.Request);
        var problems = new ProblemList();
        var lab = LabFiles.Load(request.Files, directory.Lab, problems)
            ?? throw new LabException($"the files changed while the lab was starting:\n{string.Join('\n', problems.Sorted())}");
        var plan = LabPlanner.Plan(lab, directory);

        var cell = Cell.Enter(directory, lab.BaseDirectory);
        await File.WriteAllTextAsync(directory.SupervisorPid, cell.SupervisorPid.ToString(CultureInfo.InvariantCulture), cancellationToken);
        Cell.Overlay(directory, "/etc/hosts", plan.Hosts);
        if (plan.Uplink is { } uplink)
            Cell.Overlay(directory, "/etc/resolv.conf", $"nameserver {uplink.Resolver}\n");

        var events = new EventLog(time);
        var environment = new LabEnvironment { Directory = directory, BaseDirectory = lab.BaseDirectory, Events = events, Time = time };
        using var lifecycle = new LabLifecycle(plan, environment, cell);
        var session = new LabSession(request, directory, lifecycle, events, cell.SupervisorPid, time);
        using var onTerminate = StopOn(PosixSignal.SIGTERM, session);
        using var onInterrupt = StopOn(PosixSignal.SIGINT, session);

        using var stopping = new CancellationTokenSource();
        // To start the API takes as long as to build a small lab, and neither needs the other.
        var building = Task.Run(() => BuildAsync(session, request, time, stopping.Token), CancellationToken.None);
        await using var api = await ApiServer.StartAsync(session, cancellationToken);
        if (request.Attached)
            _ = StopUnlessAttachedAsync(session, time);
        var reason = await session.Stopped;
        events.Add(LabEventKind.LabStopping, directory.Lab, reason);
        await stopping.CancelAsync();
        var code = await building;
        // A failure may be faster than the client that waits for it.
        if (code != ExitCode.Success)
            await Task.WhenAny(session.EndSeen, Task.Delay(LastWordLimit, time, CancellationToken.None));
        return code;
    }

    /// <summary>A client that is killed before it could attach itself must not leave its lab behind.</summary>
    private static async Task StopUnlessAttachedAsync(LabSession session, TimeProvider time)
    {
        await Task.WhenAny(session.Attached, Task.Delay(AttachLimit, time, CancellationToken.None));
        if (!session.Attached.IsCompleted)
            session.Stop("the client that it was for did not come");
    }

    /// <summary>Builds the lab and waits until its routers are ready. A failure stops the lab.</summary>
    private static async Task<int> BuildAsync(LabSession session, LabRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            await session.Lifecycle.UpAsync(cancellationToken);
            var missing = await session.Lifecycle.WaitUntilReadyAsync(request.ReadyLimit, cancellationToken);
            if (missing.Count > 0)
            {
                session.State = LabState.NotReady;
                session.Events.Add(LabEventKind.LabNotReady, session.Directory.Lab, $"after {Elapsed()}: {string.Join("; ", missing)}");
                await session.Lifecycle.WaitUntilReadyAsync(TimeSpan.MaxValue, cancellationToken);
            }

            session.State = LabState.Ready;
            session.Events.Add(LabEventKind.LabReady, session.Directory.Lab, $"{Quantity.Of(session.Lifecycle.Nodes.Count, "node")} in {Elapsed()}");
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
        catch (Exception error)
        {
            session.Events.Add(LabEventKind.LabFailed, session.Directory.Lab, error.Message);
            session.Stop("it failed");
            return ExitCode.Failure;
        }

        string Elapsed() => $"{time.GetElapsedTime(started).TotalSeconds:0.0} s";
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, LabSession session) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        session.Stop($"received {signal}");
    });
}
