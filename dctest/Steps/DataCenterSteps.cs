using Neco.DcTest.Drivers;

namespace Neco.DcTest.Steps;

[Binding]
internal sealed class DataCenterSteps(DataCenter dataCenter, BrokenCable broken, CancellationToken cancellationToken)
{
    [Given("the data center of cluster.yml is up")]
    [TimeLimit(300)]
    public async Task Up()
    {
        await dataCenter.UpAsync(TestContext.Current.SendDiagnosticMessage, cancellationToken);
        await dataCenter.RepairAsync(cancellationToken);
    }

    [Then("every BGP session is established and its BFD session is up")]
    public async Task Every_session_is_up()
    {
        var sessions = await dataCenter.SessionsAsync(cancellationToken);
        Assert.NotEmpty(sessions);
        Assert.All(sessions, session => Assert.True(session.IsUp, session.ToString()));
    }

    [Then("every BGP session is established and its BFD session is up again")]
    [TimeLimit(90)]
    public Task Every_session_is_up_again() => dataCenter.SessionsComeUpAsync(cancellationToken);

    [Then("the sessions of each router are with these AS numbers:")]
    public async Task Sessions_have_as_numbers(DataTable table)
    {
        var sessions = (await dataCenter.SessionsAsync(cancellationToken)).ToLookup(session => session.Router);
        Assert.Equal(table.Rows.Select(row => row["router"]).Order(), sessions.Select(router => router.Key).Order());
        foreach (var row in table.Rows)
        {
            var router = sessions[row["router"]].ToList();
            Assert.All(router, session => Assert.Equal(row["its own"], $"{session.LocalAsn}"));
            Assert.Equal(row["its neighbors'"], string.Join(' ', router.Select(session => session.NeighborAsn).Order()));
        }
    }

    [Then(@"(\S+) reaches (\S+/\d+) by the next hops? (.+)")]
    public Task Reaches_by_next_hops(string node, string prefix, string hops)
    {
        var expected = hops.Split(" and ").Order(StringComparer.Ordinal).ToList();
        return Support.Eventually.SucceedsAsync(
            $"that {node} reaches {prefix} by {hops}",
            TimeSpan.FromSeconds(20),
            async () =>
            {
                var route = (await dataCenter.RoutesAsync(node, cancellationToken)).SingleOrDefault(route => route.Prefix == prefix);
                var actual = route?.NextHops.Select(hop => hop.Gateway!).Order(StringComparer.Ordinal).ToList();
                return actual?.SequenceEqual(expected) == true ? null : route is null ? "it has no such route" : $"it does so by {string.Join(" and ", actual!)}";
            },
            cancellationToken);
    }

    [Then("core has learned these prefixes:")]
    public async Task Core_has_learned(DataTable table)
    {
        var learned = (await dataCenter.RoutesAsync("core", cancellationToken))
            .Where(route => route is { Protocol: "bird", Prefix: not "0.0.0.0/0" })
            .Select(route => route.Prefix);
        Assert.Equal(table.Rows.Select(row => row["prefix"]).Order(), learned.Order());
    }

    [When("the cable by which they reach {word} is cut")]
    public Task Cut(string node) => broken.CutBusiestAsync(node);

    [When("the cable is joined again")]
    public Task Join() => broken.JoinAsync();

    [Then("the BFD session over the cut cable goes down")]
    public Task Bfd_goes_down() => Support.Eventually.SucceedsAsync(
        "that BFD notices the cut",
        TimeSpan.FromSeconds(20),
        async () => (await dataCenter.SessionsAsync(cancellationToken)).Any(session => session.Router == broken.Node && session.Bfd == "Down") ? null : "all BFD sessions are up",
        cancellationToken);

    [When("the routing program of {word} is killed")]
    public Task Kill_router(string node) => dataCenter.Placemat.ExecAsync(node, ["pkill", "-KILL", "-f", $"^bird .*/{node}\\.ctl$"], cancellationToken);

    [Then("the routing program of {word} has been restarted once")]
    public Task Restarted_once(string node) => Support.Eventually.SucceedsAsync(
        $"that {node} is restarted",
        TimeSpan.FromSeconds(20),
        async () =>
        {
            var status = await dataCenter.Placemat.ReadAsync<LabStatus>("status", [], cancellationToken);
            var restarts = status.Nodes.Single(one => one.Name == node).Restarts;
            return restarts == 1 ? null : $"it was restarted {restarts} times";
        },
        cancellationToken);
}
