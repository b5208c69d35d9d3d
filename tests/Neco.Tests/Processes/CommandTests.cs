using System.Diagnostics;
using System.Globalization;
using Neco.Processes;

namespace Neco.Tests.Processes;

public sealed class CommandTests
{
    /// <summary>Longer than any test waits.</summary>
    private const string Forever = "1000000";

    private static readonly CommandOptions Patient = new() { Limit = TimeSpan.FromMinutes(1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_both_outputs_apart()
    {
        var result = await RunAsync("echo out; echo err >&2");

        Assert.Equal(new(0, "out\n", "err\n"), result);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task Any_exit_code_is_a_result()
    {
        var result = await RunAsync("echo first; echo why >&2; exit 3");

        Assert.Equal(3, result.ExitCode);
        Assert.False(result.Succeeded);
        Assert.Equal("why", result.Complaint);
    }

    [Fact]
    public async Task The_complaint_is_on_standard_output_where_the_other_is_empty() =>
        Assert.Equal("why", (await RunAsync("echo ' why '; exit 1")).Complaint);

    [Fact]
    public async Task A_signal_counts_as_128_and_its_number() => Assert.Equal(128 + 9, (await RunAsync("kill -9 $$")).ExitCode);

    [Fact]
    public async Task Takes_outputs_larger_than_any_pipe()
    {
        var result = await RunAsync("head -c 1000000 /dev/zero | tr '\\0' x; head -c 1000000 /dev/zero | tr '\\0' y >&2");

        Assert.Equal((1_000_000, 1_000_000), (result.Output.Length, result.Error.Length));
    }

    [Fact]
    public async Task Gives_no_input() => Assert.Equal("", (await Command.RunAsync(["cat"], Patient, Cancellation)).Output);

    [Fact]
    public async Task Passes_arguments_as_they_are() =>
        Assert.Equal("a b|*|$HOME||", (await Command.RunAsync(["printf", "%s|", "a b", "*", "$HOME", ""], Patient, Cancellation)).Output);

    [Fact]
    public async Task Runs_where_it_is_told_and_with_the_variables_it_is_given()
    {
        var options = Patient with { WorkingDirectory = "/usr", Environment = new Dictionary<string, string> { ["NODE"] = "boot-0" } };

        Assert.Equal("/usr boot-0\n", (await Command.RunAsync(["sh", "-c", "echo $PWD $NODE"], options, Cancellation)).Output);
    }

    [Fact]
    public async Task A_child_notices_that_its_reader_is_gone()
    {
        var result = await RunAsync("yes | head -1");

        Assert.Equal(new(0, "y\n", ""), result);
    }

    [Fact]
    public async Task A_program_that_cannot_be_found_is_named()
    {
        var error = await Assert.ThrowsAsync<CommandException>(() => Command.RunAsync(["no-such-program", "--now"], Patient, Cancellation));

        Assert.Equal("no-such-program cannot be started: No such file or directory", error.Message);
    }

    [Fact]
    public async Task A_program_that_may_not_be_run_is_named()
    {
        var error = await Assert.ThrowsAsync<CommandException>(() => Command.RunAsync(["/etc/passwd"], Patient, Cancellation));

        Assert.Equal("/etc/passwd cannot be started: Permission denied", error.Message);
    }

    [Fact]
    public async Task A_folder_to_run_in_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<CommandException>(() => Command.RunAsync(["true"], Patient with { WorkingDirectory = "/no/such/folder" }, Cancellation));

        Assert.Contains("/no/such/folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_reports_127_itself_was_found() => Assert.Equal(127, (await RunAsync("no-such-program")).ExitCode);

    [Fact]
    public async Task A_path_with_an_equals_sign_is_not_taken_for_a_variable()
    {
        var folder = Directory.CreateTempSubdirectory("rack=1-");
        try
        {
            var script = Path.Combine(folder.FullName, "run.sh");
            await File.WriteAllTextAsync(script, "#!/bin/sh\necho \"ran with $1\"\n", Cancellation);
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);

            Assert.Equal("ran with a b\n", (await Command.RunAsync([script, "a b"], Patient, Cancellation)).Output);
            await Assert.ThrowsAsync<CommandException>(() => Command.RunAsync([script + ".missing"], Patient, Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_killed_with_its_children_and_what_it_said_is_told()
    {
        var pids = new Pids();
        var error = await Assert.ThrowsAsync<CommandException>(() => Command.RunAsync(
            ["sh", "-c", $"trap '' TERM INT HUP; echo stuck at the gate >&2; sleep {Forever} & echo $$ $! >$PIDS; wait; wait"],
            pids.Options with { Limit = TimeSpan.FromMilliseconds(500) },
            Cancellation));

        Assert.StartsWith("sh -c trap", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" did not end within 0.5 s: stuck at the gate", error.Message, StringComparison.Ordinal);
        await pids.AssertGoneAsync();
    }

    [Fact]
    public async Task Cancelling_kills_the_program_with_its_children()
    {
        var pids = new Pids();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var run = Command.RunAsync(["sh", "-c", $"sleep {Forever} & echo $$ $! >$PIDS; wait"], pids.Options, cancel.Token);
        await pids.WrittenAsync();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await pids.AssertGoneAsync();
    }

    [Fact]
    public async Task A_daemon_that_a_program_leaves_behind_is_not_waited_for()
    {
        var pids = new Pids();

        var result = await Command.RunAsync(["sh", "-c", $"echo started; sleep {Forever} & echo $! >$PIDS"], pids.Options, Cancellation);

        Assert.Equal(new(0, "started\n", ""), result);
        var daemon = Process.GetProcessById(Assert.Single(pids.Read()));
        daemon.Kill();
        await daemon.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task A_cancelled_token_starts_nothing_that_lasts()
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Command.RunAsync(["sleep", Forever], Patient, new CancellationToken(canceled: true)));

        Assert.True(error.CancellationToken.IsCancellationRequested);
    }

    private static Task<CommandResult> RunAsync(string script) => Command.RunAsync(["sh", "-c", script], Patient, Cancellation);

    /// <summary>A file into which a script writes process ids.</summary>
    private sealed class Pids
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

        private readonly string _path = Path.GetTempFileName();

        public CommandOptions Options => Patient with { Environment = new Dictionary<string, string> { ["PIDS"] = _path } };

        public IReadOnlyList<int> Read() => [.. File.ReadAllText(_path).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];

        public Task WrittenAsync() => UntilAsync("the script wrote no process ids", () => File.ReadAllText(_path).EndsWith('\n'));

        public async Task AssertGoneAsync()
        {
            var pids = Read();
            Assert.NotEmpty(pids);
            await UntilAsync("a process is still there", () => pids.All(pid => !IsAlive(pid)));
            File.Delete(_path);
        }

        /// <summary>A killed process stays as a zombie until its parent looks at it.</summary>
        private static bool IsAlive(int pid)
        {
            try
            {
                return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }

        private static async Task UntilAsync(string complaint, Func<bool> condition)
        {
            var started = Stopwatch.GetTimestamp();
            while (!condition())
            {
                Assert.True(Stopwatch.GetElapsedTime(started) < Limit, complaint);
                await Task.Delay(10, Cancellation);
            }
        }
    }
}
