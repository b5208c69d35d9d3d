using Neco.DcTest.Drivers;

namespace Neco.DcTest.Steps;

/// <summary>How labs begin and end.</summary>
[Binding]
internal sealed class LifecycleSteps(SmallLabs labs, CancellationToken cancellationToken)
{
    private const int Interrupt = 2;

    [Given("a small lab is up")]
    public Task Up() => labs.UpAsync("small.yml");

    [Given("a second lab from the same file is up")]
    public Task Second_up() => labs.UpAsync("small.yml");

    [Given("a small lab is up in the foreground")]
    public Task Up_in_foreground() => labs.UpInForegroundAsync("small.yml");

    [When("the same lab is brought up again")]
    public async Task Up_again() => labs.Last = await PlacematCommand.TryAsync(labs.First.Line("up", "-d", SmallLabs.File("small.yml")), cancellationToken);

    [When("a lab with an init-script that fails is brought up")]
    public async Task Failing_up()
    {
        var lab = await labs.NameAsync();
        labs.Last = await PlacematCommand.TryAsync(lab.Line("up", "-d", SmallLabs.File("failing.yml")), cancellationToken);
    }

    [When("a lab with routers of different opinions is brought up with a limit of {int} seconds")]
    public async Task Unready_up(int seconds)
    {
        var lab = await labs.NameAsync();
        labs.Last = await PlacematCommand.TryAsync(lab.Line("up", "-d", "--ready-limit", $"{seconds}", SmallLabs.File("unready.yml")), cancellationToken);
    }

    [When("the lab is taken down")]
    public Task Down() => labs.First.RunAsync("down", [], cancellationToken);

    [When("the second lab is taken down")]
    public Task Second_down() => labs.Second.RunAsync("down", [], cancellationToken);

    [When("its supervisor is killed with SIGKILL")]
    public void Kill_supervisor() => HostProcesses.KillNow(labs.Memory(labs.First).Supervisor);

    [When("its supervisor's parent is killed with SIGKILL")]
    public void Kill_parent() => HostProcesses.KillNow(HostProcesses.ParentOf(labs.Memory(labs.First).Supervisor));

    [When("its supervisor and its launcher are killed with SIGKILL")]
    public void Kill_supervisor_and_launcher()
    {
        var memory = labs.Memory(labs.First);
        // The launcher first, or it would tidy up.
        HostProcesses.KillNow(memory.Launcher, memory.Supervisor);
    }

    [When("placemat reaps")]
    public async Task Reap()
    {
        Assert.True(Path.Exists($"/run/placemat/{labs.First.Lab}"), "nothing was left to reap, so this proves nothing");
        await labs.First.RunAsync("reap", [], cancellationToken);
    }

    [When("its client is killed with SIGKILL")]
    public void Kill_client() => labs.Client!.Kill();

    [When("Ctrl-C is pressed")]
    public void Press_interrupt() => HostProcesses.Signal(labs.Client!.Id, Interrupt);

    [Then("the client ends with exit code {int}")]
    public async Task Client_ends(int code)
    {
        await labs.Client!.WaitForExitAsync(cancellationToken);
        Assert.Equal(code, labs.Client.ExitCode);
    }

    [Then("nothing of the lab is left on the host")]
    public Task Nothing_left() => labs.NothingIsLeftAsync();

    [Then("a ping between the nodes of each lab succeeds")]
    public async Task Ping_in_each()
    {
        await Ping_in_first();
        Assert.True(await labs.Second.PingsAsync("left", "right", cancellationToken));
    }

    [Then("a ping between the nodes of the first lab succeeds")]
    public async Task Ping_in_first() => Assert.True(await labs.First.PingsAsync("left", "right", cancellationToken));

    [Then("neither lab sees a link of the other")]
    public async Task Labs_are_apart()
    {
        foreach (var lab in new[] { labs.First, labs.Second })
        {
            // A node has its loopback and one cable; were the labs on one wire, four stations would answer.
            var links = await lab.ExecAsync("left", ["ip", "-oneline", "link"], cancellationToken);
            Assert.Equal(2, links.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        // Both labs use the same addresses: a power cut in one must not be felt in the other.
        await labs.Second.RunAsync("stop", ["right"], cancellationToken);
        Assert.False(await labs.Second.PingsAsync("left", "192.0.2.2", cancellationToken));
        await Ping_in_first();
        await labs.Second.RunAsync("start", ["right"], cancellationToken);
    }
}
