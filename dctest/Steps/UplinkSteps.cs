using Neco.DcTest.Drivers;
using Neco.DcTest.Probes;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Steps;

/// <summary>The way from a lab to the world outside.</summary>
[Binding]
internal sealed class UplinkSteps(OuterHost host, SmallLabs labs, CancellationToken cancellationToken)
{
    private HostState? _before;

    [Given("a host with a web server at {word}")]
    public Task Host(string address) => host.StartAsync(address);

    [Given("a lab with an external network is up on that host")]
    public async Task Lab_up()
    {
        _before = await HostState.ReadAsync(host.Network, cancellationToken);
        var lab = await labs.NameAsync();
        await PlacematCommand.RunAsync(host.On(lab.Line("up", "-d", SmallLabs.File("uplink.yml"))), cancellationToken);
        await labs.RememberAsync(lab);
    }

    [Then("the node gets the page of {word}")]
    public async Task Gets_page(string address) => Assert.EndsWith(WebServer.Page, (await GetAsync(address)).Output, StringComparison.Ordinal);

    [When("the uplink's process is killed")]
    public void Kill_uplink() => HostProcesses.KillNow(HostProcesses.InPidNamespace(labs.Memory(labs.First).PidNamespace).Where(pid => File.ReadAllText($"/proc/{pid}/comm").Trim() == "slirp4netns"));

    [Then("the node gets the page of {word} again")]
    public Task Gets_page_again(string address) => Eventually.SucceedsAsync(
        $"that the node gets the page of {address} again",
        TimeSpan.FromSeconds(20),
        async () => (await GetAsync(address)).Output.EndsWith(WebServer.Page, StringComparison.Ordinal) ? null : "it does not",
        cancellationToken);

    [Then("the node does not get the page of the host's loopback")]
    public async Task Does_not_get_page()
    {
        // The user-mode stack would offer the host's loopback at its second address.
        foreach (var address in new[] { "127.0.0.1", "198.18.255.2", "10.0.0.1" })
            Assert.DoesNotContain(WebServer.Page, (await GetAsync(address)).Output, StringComparison.Ordinal);
    }

    [Then("no interface, packet filter rule or kernel parameter of that host has changed")]
    public async Task Host_unchanged() => Assert.Equal(_before, await HostState.ReadAsync(host.Network, cancellationToken));

    private Task<CommandResult> GetAsync(string address) => labs.First.TryExecAsync(
        "node",
        ["timeout", "5", "bash", "-c", $"exec 3<>/dev/tcp/{address}/{WebServer.Port} && printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3"],
        cancellationToken);
}
