namespace Placemat.Tests.Routing;

/// <summary>The routers of the lab of both families.</summary>
public sealed class DualStackFixture() : RouterLabFixture(() => RouterLab.StartAsync(DualStackLab.Lab));
