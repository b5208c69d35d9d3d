namespace Placemat.Tests.Routing;

/// <summary>Routers that run for all tests of a class. Where they cannot, each test is skipped with the reason.</summary>
public abstract class RouterLabFixture : IAsyncLifetime
{
    private readonly Func<Task<RouterLab>> _start;
    private RouterLab? _lab;

    private protected RouterLabFixture(Func<Task<RouterLab>> start) => _start = start;

    internal RouterLab Lab
    {
        get
        {
            Assert.SkipWhen(_lab is null, RouterLab.Obstacle ?? "");
            return _lab;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (RouterLab.Obstacle is null)
            _lab = await _start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_lab is not null)
            await _lab.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
