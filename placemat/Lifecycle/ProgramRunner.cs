using System.Diagnostics;
using Neco.Processes;
using Placemat.Linux;
using Placemat.Plan;

namespace Placemat.Lifecycle;

/// <summary>
/// Keeps one program of a node running: what dies is started again, after a pause that doubles with every death in a row.
/// </summary>
internal sealed class ProgramRunner(ProgramPlan plan, NodeContext node)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>A program that lived this long is taken for healthy, and its next death for the first.</summary>
    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(200);

    private volatile ProgramStatus _status = new(plan.Name, ProgramState.Starting, 0, null, null);

    public ProgramStatus Status => _status;

    /// <summary>Keeps the program running until it ends for good or is no longer wanted. The node's own end kills the process.</summary>
    /// <param name="first">The process of the first start, made when all nodes start together.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async Task FollowAsync(Process first, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(first, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The node is being switched off.
        }
        catch (Exception error)
        {
            node.Events.Add(LabEventKind.Warning, $"{node.Name}/{plan.Name}", $"it is no longer watched: {error.Message}");
        }
    }

    private async Task RunAsync(Process first, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        var process = first;
        while (true)
        {
            var started = node.Time.GetTimestamp();
            var ended = await WaitForEndAsync(process, cancellationToken);
            if (ended == 0 && plan.MayFinish)
            {
                _status = _status with { State = ProgramState.Finished, Pid = null };
                return;
            }

            pause = node.Time.GetElapsedTime(started) > Healthy ? FirstPause : pause;
            var cause = $"{Describe(ended)}; starting again in {pause.TotalMilliseconds:0} ms";
            _status = _status with { State = ProgramState.Waiting, Pid = null, Restarts = _status.Restarts + 1, LastEnd = Describe(ended) };
            node.Log.Write(plan.Name, $"[{cause}]");
            node.Events.Add(LabEventKind.ProgramEnded, $"{node.Name}/{plan.Name}", cause);
            process = await StartAgainAsync(pause, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Starts the process; to be called on a thread that is in the node's namespace.</summary>
    public Process Start()
    {
        var process = new Process { StartInfo = ProgramStart.For(plan.Command, node.WorkingDirectory) };
        process.StartInfo.Environment[NodeContext.NameVariable] = node.Name;
        try
        {
            process.Start();
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            process.Dispose();
            throw new LabException($"{node.Name}: {plan.Name} cannot be started: {error.Message}", error);
        }

        process.StandardInput.Close();
        _status = _status with { State = ProgramState.Running, Pid = process.Id };
        return process;
    }

    private async Task<Process> StartAgainAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(pause, node.Time, cancellationToken);
            try
            {
                return NamespaceThread.Run(node.Network, Start);
            }
            catch (Exception error) when (error is LabException or SystemCallException)
            {
                node.Log.Write(plan.Name, $"[{error.Message}; trying again in {LongestPause.TotalSeconds:0} s]");
                pause = LongestPause;
            }
        }
    }

    /// <summary>Copies what the process says into the node's log until it ends; returns its exit code.</summary>
    private async Task<int> WaitForEndAsync(Process process, CancellationToken cancellationToken)
    {
        using (process)
        {
            var copies = Task.WhenAll(CopyAsync(process.StandardOutput), CopyAsync(process.StandardError));
            await process.WaitForExitAsync(cancellationToken);
            // Last words come before the note of the end, but a child that holds the outputs open is not waited for.
            await Task.WhenAny(copies, Task.Delay(LastWords, node.Time, cancellationToken));
            return process.ExitCode;
        }
    }

    private async Task CopyAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
                node.Log.Write(plan.Name, line);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process object is gone, and its pipe with it.
        }
    }

    private static string Describe(int exitCode) =>
        exitCode > 128 ? $"ended by signal {exitCode - 128}" : $"ended with exit code {exitCode}";
}
