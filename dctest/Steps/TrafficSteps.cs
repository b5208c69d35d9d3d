using Neco.DcTest.Drivers;
using Neco.DcTest.Support;

namespace Neco.DcTest.Steps;

/// <summary>Who reaches whom.</summary>
[Binding]
internal sealed class TrafficSteps(CurrentLab lab, CancellationToken cancellationToken) : IAsyncDisposable
{
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(30);

    private PacketStream? _stream;

    [Then("these servers reach each other's addresses:")]
    [TimeLimit(120)]
    public async Task Reach_each_other(DataTable table)
    {
        var column = table.Header.Single(name => name != "server");
        foreach (var from in table.Rows)
        {
            foreach (var to in table.Rows.Where(row => row != from))
                await Reaches(from["server"], to[column]);
        }
    }

    [Then(@"(\S+) reaches ""?([^\s/""]+)""?")]
    public async Task Reaches(string node, string address) =>
        Assert.True(await lab.Placemat.PingsAsync(node, address, cancellationToken), $"{node} does not reach {address}");

    [Then(@"(\S+) reaches ([^\s/]+) again")]
    public Task Reaches_again(string node, string address) => Eventually.SucceedsAsync(
        $"that {node} reaches {address} again",
        RecoveryLimit,
        async () => await lab.Placemat.PingsAsync(node, address, cancellationToken) ? null : "no ping is answered",
        cancellationToken);

    [Then(@"(\S+) does not reach (\S+)")]
    public async Task Does_not_reach(string node, string address) =>
        Assert.False(await lab.Placemat.PingsAsync(node, address, cancellationToken), $"{node} reaches {address}");

    [Then(@"(\S+) reaches (\S+) from (\S+)")]
    public async Task Reaches_from(string node, string address, string source) =>
        Assert.True(await lab.Placemat.PingsAsync(node, address, cancellationToken, source), $"{node} does not reach {address} from {source}");

    [Then(@"(\S+) does not reach (\S+) from (\S+)")]
    public async Task Does_not_reach_from(string node, string address, string source) =>
        Assert.False(await lab.Placemat.PingsAsync(node, address, cancellationToken, source), $"{node} reaches {address} from {source}");

    [Then(@"""(\S+)"" resolves to (\S+) in (\S+)")]
    public async Task Resolves(string name, string address, string node) =>
        Assert.Contains(address, await lab.Placemat.ExecAsync(node, ["getent", "ahostsv4", name], cancellationToken), StringComparison.Ordinal);

    [Given(@"(\S+) sends 100 packets per second to (\S+)")]
    public async Task Sends(string node, string address)
    {
        _stream = PacketStream.Start(lab.Placemat, node, address);
        await ArriveAsync(_stream);
    }

    [Then("the packets arrive again")]
    public async Task Packets_arrive_again()
    {
        // What was under way at the cut may still arrive; many more than that only by another way.
        await ArriveAsync(_stream!);
    }

    [Then("the packets lost at 100 per second are reported")]
    public void Report_lost_packets() => TestContext.Current.TestOutputHelper?.WriteLine(
        $"      {_stream!.Lost} packets lost: traffic stopped for about {_stream.Lost * 1000 / PacketStream.PacketsPerSecond} ms");

    public ValueTask DisposeAsync() => _stream?.DisposeAsync() ?? default;

    private Task ArriveAsync(PacketStream stream)
    {
        var before = stream.Answered;
        return Eventually.SucceedsAsync(
            "that a second's worth of packets is answered",
            RecoveryLimit,
            () => Task.FromResult(stream.Answered >= before + PacketStream.PacketsPerSecond ? null : $"{stream.Answered - before} were"),
            cancellationToken);
    }
}
