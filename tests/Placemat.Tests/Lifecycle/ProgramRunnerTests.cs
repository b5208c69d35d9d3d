using System.Diagnostics;
using System.Globalization;
using Neco.Testing;
using Placemat.Lifecycle;
using Placemat.Linux;
using Placemat.Plan;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Lifecycle;

/// <summary>Real processes in a real namespace, under a clock that only the test moves.</summary>
public sealed class ProgramRunnerTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();
    private readonly NetworkNamespaceScope _namespace = NetworkNamespaceScope.Create();
    private readonly NodeContext _node;
    private readonly IAsyncEnumerator<LabEvent> _events;
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private Task _following = Task.CompletedTask;

    public ProgramRunnerTests()
    {
        _node = new()
        {
            Name = "boot-0",
            Network = FileDescriptor.Open(_namespace.Path),
            WorkingDirectory = _folder.Path,
            Log = new(LogFile, _time),
            Events = new(_time),
            Time = _time,
        };
        _events = _node.Events.FollowAsync(0, _stop.Token).GetAsyncEnumerator(_stop.Token);
    }

    private string LogFile => Path.Combine(_folder.Path, "boot-0.log");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following;
        await _events.DisposeAsync();
        _node.Log.Dispose();
        _node.Network.Dispose();
        _namespace.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_program_that_keeps_dying_is_started_again_after_pauses_that_double_up_to_a_limit()
    {
        var runner = Start("exit 3");
        var armed = 0;

        foreach (var pause in new[] { 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000 })
        {
            Assert.Equal($"boot-0/app: ended with exit code 3; starting again in {pause} ms", await NextEventAsync());
            // One timer limits the wait for last words, one is the pause.
            await _time.ArmedAsync(armed += 2);
            var restarts = runner.Status.Restarts;
            _time.Advance(TimeSpan.FromMilliseconds(pause - 1));
            Assert.Equal(new("app", ProgramState.Waiting, restarts, null, "ended with exit code 3"), runner.Status);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task A_program_that_lived_long_enough_is_taken_for_healthy()
    {
        var gate = await MakeGateAsync();
        Start($"echo up; read word <{gate}; exit 1");

        await OpenAsync(gate, times: 1);
        Assert.EndsWith("again in 100 ms", await NextEventAsync(), StringComparison.Ordinal);
        await _time.ArmedAsync(2);
        _time.Advance(TimeSpan.FromMilliseconds(100));

        await OpenAsync(gate, times: 2);
        Assert.EndsWith("again in 200 ms", await NextEventAsync(), StringComparison.Ordinal);
        await _time.ArmedAsync(4);
        _time.Advance(TimeSpan.FromMilliseconds(200));

        await OpenAsync(gate, times: 3, TimeSpan.FromSeconds(30));
        Assert.EndsWith("again in 400 ms", await NextEventAsync(), StringComparison.Ordinal);
        await _time.ArmedAsync(6);
        _time.Advance(TimeSpan.FromMilliseconds(400));

        await OpenAsync(gate, times: 4, TimeSpan.FromMilliseconds(30_001));
        Assert.EndsWith("again in 100 ms", await NextEventAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_may_finish_is_left_alone_when_it_succeeds()
    {
        var runner = Start("exit 0");

        await _following;

        Assert.Equal(new("app", ProgramState.Finished, 0, null, null), runner.Status);
    }

    [Fact]
    public async Task A_program_that_may_not_finish_is_started_again_even_then()
    {
        Start("exit 0", mayFinish: false);

        Assert.Equal("boot-0/app: ended with exit code 0; starting again in 100 ms", await NextEventAsync());
    }

    [Fact]
    public async Task A_signal_is_named()
    {
        Start("kill -9 $$");

        Assert.Equal("boot-0/app: ended by signal 9; starting again in 100 ms", await NextEventAsync());
    }

    [Fact]
    public async Task What_a_program_says_is_in_the_log_before_the_note_of_its_end()
    {
        Start("echo $PLACEMAT_NODE in $PWD; echo err >&2; seq 30000; exit 1");

        await NextEventAsync();

        var lines = Lines();
        Assert.Equal("app: [ended with exit code 1; starting again in 100 ms]", lines[^1]);
        Assert.Contains("app: err", lines);
        Assert.Equal([$"app: boot-0 in {_folder.Path}", .. Enumerable.Range(1, 30000).Select(number => $"app: {number}")], lines[..^1].Where(line => line != "app: err"));
    }

    [Fact]
    public async Task A_child_that_holds_the_outputs_open_delays_the_next_start_for_a_moment_only()
    {
        Start("sleep 1000000 & echo $! >child; exit 1");

        await _time.ArmedAsync(1);
        var next = NextEventAsync();
        _time.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.StartsWith("boot-0/app: ended", await next, StringComparison.Ordinal);
        Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(_folder.Path, "child")), CultureInfo.InvariantCulture)).Kill();
    }

    [Fact]
    public async Task A_running_program_runs_in_the_nodes_namespace_under_its_own_process_id()
    {
        var gate = await MakeGateAsync();
        var runner = Start($"readlink /proc/$$/ns/net; echo $$; echo up; read word <{gate}");
        await SaysAsync("up", 1);

        var lines = Lines();
        Assert.Equal($"app: {_namespace.Run(() => new FileInfo("/proc/thread-self/ns/net").LinkTarget)}", lines[0]);
        Assert.Equal(new("app", ProgramState.Running, 0, int.Parse(lines[1]["app: ".Length..], CultureInfo.InvariantCulture), null), runner.Status);
        await OpenAsync(gate, times: 1);
        await _following;
    }

    [Fact]
    public async Task Nothing_is_started_again_once_the_node_is_switched_off()
    {
        Start("exit 1");
        await NextEventAsync();
        await _time.ArmedAsync(2);

        await _stop.CancelAsync();
        await _following;
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Single(Lines());
    }

    private ProgramRunner Start(string script, bool mayFinish = true)
    {
        var runner = new ProgramRunner(new ProgramPlan("app", ["sh", "-c", script], mayFinish), _node);
        Assert.Equal(ProgramState.Starting, runner.Status.State);
        var first = NamespaceThread.Run(_node.Network, runner.Start);
        _following = Task.Run(() => runner.FollowAsync(first, _stop.Token), CancellationToken.None);
        return runner;
    }

    private async Task<string> NextEventAsync()
    {
        Assert.True(await _events.MoveNextAsync());
        Assert.Equal(LabEventKind.ProgramEnded, _events.Current.Kind);
        return $"{_events.Current.Subject}: {_events.Current.Text}";
    }

    /// <summary>A pipe on which a script waits until it is opened.</summary>
    private async Task<string> MakeGateAsync()
    {
        var gate = Path.Combine(_folder.Path, "gate");
        using var mkfifo = Process.Start("mkfifo", [gate]);
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        return gate;
    }

    /// <summary>Lets the script through the gate once it has said "up" so many times, and after it has lived for some time.</summary>
    private async Task OpenAsync(string gate, int times, TimeSpan life = default)
    {
        await SaysAsync("up", times);
        _time.Advance(life);
        await File.WriteAllTextAsync(gate, "go\n", TestContext.Current.CancellationToken);
    }

    private Task SaysAsync(string word, int times) => Task.Run(() => Eventually.True(() => Lines().Count(line => line == $"app: {word}") == times, $"the program says {word}"));

    private List<string> Lines()
    {
        if (!File.Exists(LogFile))
            return [];
        using var reader = new StreamReader(new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)[1])];
    }
}
