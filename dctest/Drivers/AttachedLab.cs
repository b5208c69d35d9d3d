using System.Diagnostics;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>
/// A lab in the foreground, tied to this process: however this process ends, the lab goes down. Its host is a network
/// namespace of its own, so that nothing of the machine's network is in reach.
/// </summary>
internal sealed class AttachedLab : IAsyncDisposable
{
    private static readonly TimeSpan UpLimit = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan DownLimit = TimeSpan.FromSeconds(60);

    /// <summary>Ends the client when standard input does, which is when the process at its other end is gone.</summary>
    private const string Tie = """
        "$@" </dev/null &
        client=$!
        (cat >/dev/null; kill -TERM $client 2>/dev/null) <&3 &
        wait $client
        """;

    private readonly Process _process;
    private readonly TaskCompletionSource<string?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _output;

    private AttachedLab(string name, Process process, Action<string> progress)
    {
        Placemat = new(name);
        _process = process;
        _output = Task.WhenAll(FollowAsync(process.StandardOutput, progress), FollowAsync(process.StandardError, progress));
    }

    public PlacematCommand Placemat { get; }

    /// <param name="name">The lab's name.</param>
    /// <param name="file">Its file.</param>
    /// <param name="progress">Receives every line that <c>placemat up</c> prints.</param>
    /// <param name="cancellationToken">Gives up and takes it down.</param>
    public static async Task<AttachedLab> UpAsync(string name, string file, Action<string> progress, CancellationToken cancellationToken)
    {
        var start = ProgramStart.For(["sh", "-c", $"exec 3<&0; {Tie}", "sh", "unshare", "--net", "--", .. new PlacematCommand(name).Line("up", file)], Repository.Root);
        var lab = new AttachedLab(name, Process.Start(start)!, progress);
        try
        {
            var failure = await lab._ready.Task.WaitAsync(UpLimit, cancellationToken);
            return failure is null ? lab : throw new InvalidOperationException($"the lab {name} did not come up: {failure}");
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(DownLimit);
        await _process.WaitForExitAsync(limit.Token);
        await _output.WaitAsync(limit.Token);
        _process.Dispose();
    }

    private async Task FollowAsync(StreamReader reader, Action<string> progress)
    {
        var last = "it ended";
        while (await reader.ReadLineAsync() is { } line)
        {
            progress(line);
            last = line;
            if (line.StartsWith($"{Placemat.Lab}: ready", StringComparison.Ordinal))
                _ready.TrySetResult(null);
            else if (line.StartsWith($"{Placemat.Lab}: not ready", StringComparison.Ordinal) || line.StartsWith($"{Placemat.Lab}: failed", StringComparison.Ordinal))
                _ready.TrySetResult(line);
        }

        if (reader == _process.StandardOutput)
            _ready.TrySetResult(last);
    }
}
