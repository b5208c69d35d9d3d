namespace Placemat.Tests.Routing;

/// <summary>One rack of the default lab below one spine and the core.</summary>
public sealed class RackFixture() : RouterLabFixture(
    () => RouterLab.StartAsync([DefaultLab.Core(), DefaultLab.Spine(1), DefaultLab.Tor(0, 1), DefaultLab.Tor(0, 2), DefaultLab.Boot(0)]));
