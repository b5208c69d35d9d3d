using System.Diagnostics;
using Neco.DcTest.Drivers;
using Neco.DcTest.Support;

namespace Neco.DcTest.Steps;

/// <summary>A fabric that is larger than the data center of all other features.</summary>
[Binding]
internal sealed class LargeFabricSteps(SmallLabs labs, CancellationToken cancellationToken)
{
    private readonly Stopwatch _time = new();

    [Given(@"the data center of (large\.yml) is up")]
    [TimeLimit(180)]
    public async Task Up(string file)
    {
        _time.Start();
        await labs.UpAsync(file);
    }

    [Then("all its {int} BGP sessions are established and guarded by BFD")]
    [TimeLimit(90)]
    public async Task All_sessions_are_up(int count)
    {
        await Eventually.SucceedsAsync(
            $"that {count} sessions are up",
            TimeSpan.FromSeconds(60),
            async () =>
            {
                // Each session is listed by the routers at both of its ends.
                var ends = await labs.First.ReadAsync<IReadOnlyList<Session>>("bgp", [], cancellationToken);
                return ends.Count != 2 * count ? $"there are {ends.Count} ends of sessions" : ends.FirstOrDefault(end => !end.IsUp)?.ToString();
            },
            cancellationToken);
        _time.Stop();
    }

    [Then(@"(\S+) has (\d+) next hops to (\S+)")]
    public async Task Has_next_hops(string node, int count, string prefix)
    {
        var routes = await labs.First.ReadAsync<IReadOnlyList<RouteEntry>>("routes", [node], cancellationToken);
        Assert.Equal(count, Assert.Single(routes, route => route.Prefix == prefix).NextHops.Count);
    }

    [Then("the time and the memory that it took are reported")]
    public void Report()
    {
        var memory = HostProcesses.InPidNamespace(labs.Memory(labs.First).PidNamespace).Sum(HostProcesses.MemoryOf);
        TestContext.Current.TestOutputHelper?.WriteLine($"      up and all sessions established after {_time.Elapsed.TotalSeconds:F1} s; {memory >> 20} MiB of memory in all");
    }
}
