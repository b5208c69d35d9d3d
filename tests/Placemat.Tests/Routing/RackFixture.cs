namespace Placemat.Tests.Routing;

/// <summary>One rack of the default lab below one spine and the core, running. Null where it cannot be.</summary>
public sealed class RackFixture : IAsyncLifetime
{
    private RouterLab? _lab;

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
            _lab = await RouterLab.StartAsync([DefaultLab.Core(), DefaultLab.Spine(1), DefaultLab.Tor(0, 1), DefaultLab.Tor(0, 2), DefaultLab.Boot(0)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_lab is not null)
            await _lab.DisposeAsync();
    }
}
