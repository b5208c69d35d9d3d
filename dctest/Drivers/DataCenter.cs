using Neco.DcTest.Support;

namespace Neco.DcTest.Drivers;

/// <summary>
/// The data center of cluster.yml, brought up once for all scenarios: by the first that needs it, or by <c>dctest run</c>
/// before any. A scenario that broke something is followed by a repair.
/// </summary>
internal sealed class DataCenter : IAsyncDisposable
{
    private static readonly TimeSpan RepairLimit = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _once = new(1, 1);
    private AttachedLab? _lab;

    public PlacematCommand Placemat => _lab?.Placemat ?? throw new InvalidOperationException("the data center is not up; begin the feature with: Given the data center of cluster.yml is up");

    public async Task UpAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            _lab ??= await AttachedLab.UpAsync($"dctest-{Environment.ProcessId}", Repository.Path("cluster.yml"), progress, cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>Switches on what is off, mends what is broken, and waits until every session is up.</summary>
    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        var status = await Placemat.ReadAsync<LabStatus>("status", [], cancellationToken);
        foreach (var node in status.Nodes.Where(node => node.State != "On"))
            await Placemat.RunAsync("start", [node.Name], cancellationToken);
        foreach (var (node, link) in status.Nodes.SelectMany(node => node.Interfaces.Where(link => link.Fault != "None").Select(link => (node.Name, link.Name))))
        {
            await PlacematCommand.RunAsync(Placemat.Line("link", "join", $"{node}:{link}"), cancellationToken);
            await PlacematCommand.RunAsync(Placemat.Line("link", "up", $"{node}:{link}"), cancellationToken);
        }

        await SessionsComeUpAsync(cancellationToken);
    }

    public Task SessionsComeUpAsync(CancellationToken cancellationToken) => Eventually.SucceedsAsync(
        "that every session is established and its BFD session up",
        RepairLimit,
        async () => (await SessionsAsync(cancellationToken)).FirstOrDefault(session => !session.IsUp)?.ToString(),
        cancellationToken);

    public Task<IReadOnlyList<Session>> SessionsAsync(CancellationToken cancellationToken) =>
        Placemat.ReadAsync<IReadOnlyList<Session>>("bgp", [], cancellationToken);

    public Task<IReadOnlyList<RouteEntry>> RoutesAsync(string node, CancellationToken cancellationToken) =>
        Placemat.ReadAsync<IReadOnlyList<RouteEntry>>("routes", [node], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_lab is not null)
            await _lab.DisposeAsync();
        _once.Dispose();
    }
}
