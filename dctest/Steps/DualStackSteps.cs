using System.Net;
using Neco.DcTest.Drivers;
using Neco.DcTest.Support;

namespace Neco.DcTest.Steps;

/// <summary>A fabric of both address families.</summary>
[Binding]
internal sealed class DualStackSteps(SmallLabs labs, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Given("a small fabric of both families is up")]
    public Task Up() => labs.UpAsync("dual-stack.yml");

    [Then("every session of the fabric is established and its BFD session is up")]
    public Task Every_session_is_up() => Eventually.SucceedsAsync(
        "that every session is established and its BFD session up",
        Limit,
        async () => (await SessionsAsync()).FirstOrDefault(session => !session.IsUp)?.ToString(),
        cancellationToken);

    [Then("{word} has these sessions:")]
    public async Task Has_sessions(string router, DataTable table) => Assert.Equal(
        table.Rows.Select(row => (row["neighbor"], row["address"])),
        (await SessionsAsync()).Where(session => session.Router == router).Select(session => (session.Neighbor, Shown(session.Address))));

    [Then("BFD of {word} gives up {word}")]
    public Task Gives_up(string router, string neighbor) => Eventually.SucceedsAsync(
        $"that {router} gives up {neighbor}",
        Limit,
        async () => (await SessionsAsync()).Single(session => session.Router == router && session.Neighbor == neighbor) is var session && session.Bfd == "Down" ? null : session.ToString(),
        cancellationToken);

    [Then("these routes are in the kernel:")]
    public Task Routes_are_in_kernel(DataTable table) => Eventually.SucceedsAsync(
        "that all routes are there",
        Limit,
        async () =>
        {
            foreach (var row in table.Rows)
            {
                var route = (await RoutesAsync(row["node"])).SingleOrDefault(route => route.Prefix == row["prefix"]);
                var hops = route is null ? "no route" : string.Join(", ", route.NextHops.Select(hop => $"{hop.Interface} {Shown(hop.Gateway)}").Order(StringComparer.Ordinal));
                if (hops != row["next hops"])
                    return $"{row["node"]} goes to {row["prefix"]} by {hops}";
            }

            return null;
        },
        cancellationToken);

    [Then("{word} has these routes in table {word}:")]
    public async Task Routes_are_in_table(string node, string name, DataTable table) => Assert.Equal(
        table.Rows.Select(row => (row["prefix"], row["type"])),
        (await RoutesAsync(node, "--table", name)).Select(route => (route.Prefix, route.Type)));

    [Then(@"(\S+) has learned (\S+) and (\S+) and nothing else")]
    public Task Has_learned(string node, string first, string second) => Eventually.SucceedsAsync(
        $"that {node} has learned {first} and {second}",
        Limit,
        async () =>
        {
            var learned = (await RoutesAsync(node)).Where(route => route.Protocol == "bird").Select(route => route.Prefix).ToList();
            return learned.SequenceEqual([first, second]) ? null : $"it has learned {string.Join(", ", learned)}";
        },
        cancellationToken);

    [Then(@"""(\S+)"" stands for (\S+) and (\S+) in (\S+)")]
    public async Task Stands_for(string name, string first, string second, string node)
    {
        var answer = await labs.First.ExecAsync(node, ["getent", "ahosts", name], cancellationToken);
        var found = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Distinct();
        Assert.Equal(new[] { first, second }.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [When(@"the link (\S+) is cut")]
    public Task Cut(string end) => PlacematCommand.RunAsync(labs.First.Line("link", "cut", end), cancellationToken);

    [When(@"the link (\S+) is joined")]
    public Task Join(string end) => PlacematCommand.RunAsync(labs.First.Line("link", "join", end), cancellationToken);

    private Task<IReadOnlyList<Session>> SessionsAsync() => labs.First.ReadAsync<IReadOnlyList<Session>>("bgp", [], cancellationToken);

    private Task<IReadOnlyList<RouteEntry>> RoutesAsync(string node, params IReadOnlyList<string> options) =>
        labs.First.ReadAsync<IReadOnlyList<RouteEntry>>("routes", [node, .. options], cancellationToken);

    /// <summary>Link-local addresses derive from the lab's name, which is another every time.</summary>
    private static string Shown(string? address) => IPAddress.TryParse(address, out var parsed) && parsed.IsIPv6LinkLocal ? "link-local" : address ?? "";
}
