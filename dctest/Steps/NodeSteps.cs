using System.Diagnostics;
using Neco.DcTest.Drivers;
using Neco.DcTest.Probes;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Steps;

/// <summary>What a person does with one node.</summary>
[Binding]
internal sealed class NodeSteps(CurrentLab lab, CancellationToken cancellationToken) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("copy-").FullName;

    [Then(@"the log of (\S+) says ""(.*)""")]
    public Task Log_says(string node, string text) => Eventually.SucceedsAsync(
        $"that the log of {node} says \"{text}\"",
        TimeSpan.FromSeconds(10),
        async () => (await lab.Placemat.RunAsync("logs", [node], cancellationToken)) is var log && log.Contains(text, StringComparison.Ordinal) ? null : log,
        cancellationToken);

    [When(@"a file with the text ""(.*)"" is copied to (\S+)")]
    public async Task Copy_in(string text, string target)
    {
        var file = Path.Combine(_folder, "in");
        await File.WriteAllTextAsync(file, text, cancellationToken);
        await lab.Placemat.RunAsync("cp", [file, target], cancellationToken);
    }

    [When(@"(\S+) is copied back")]
    public Task Copy_out(string source) => lab.Placemat.RunAsync("cp", [source, Path.Combine(_folder, "out")], cancellationToken);

    [Then(@"the copy has the text ""(.*)""")]
    public async Task Copy_has_text(string text) => Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(_folder, "out"), cancellationToken));

    [When(@"(\S+) is stopped")]
    public Task Stop(string node) => lab.Placemat.RunAsync("stop", [node], cancellationToken);

    [When(@"(\S+) is started")]
    public Task Start(string node) => lab.Placemat.RunAsync("start", [node], cancellationToken);

    [When(@"the link (\S+) is taken down")]
    public Task Link_down(string end) => PlacematCommand.RunAsync(lab.Placemat.Line("link", "down", end), cancellationToken);

    [When(@"the link (\S+) is brought up")]
    public Task Link_up(string end) => PlacematCommand.RunAsync(lab.Placemat.Line("link", "up", end), cancellationToken);

    [Then(@"(\S+) sees (no|a) signal on (\S+)")]
    public Task Sees_signal(string node, string signal, string device) => Eventually.SucceedsAsync(
        $"that {node} sees {signal} signal on {device}",
        TimeSpan.FromSeconds(10),
        async () =>
        {
            var carrier = await lab.Placemat.ExecAsync(node, ["cat", $"/sys/class/net/{device}/carrier"], cancellationToken);
            return carrier.Trim() == (signal == "no" ? "0" : "1") ? null : $"its carrier is {carrier.Trim()}";
        },
        cancellationToken);

    [Then("an LLDP frame from {word} arrives at {word}")]
    public async Task Lldp_passes(string from, string to)
    {
        using var receiver = Process.Start(ProgramStart.For(lab.Placemat.Line("exec", to, "--", Repository.Command("dctest"), ProbeCommand.Name, "lldp-receive", "eth0"), null))!;
        Assert.Equal("listening", await receiver.StandardOutput.ReadLineAsync(cancellationToken));
        await lab.Placemat.ExecAsync(from, [Repository.Command("dctest"), ProbeCommand.Name, "lldp-send", "eth0"], cancellationToken);
        Assert.StartsWith("received", await receiver.StandardOutput.ReadLineAsync(cancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
