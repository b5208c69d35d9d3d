namespace Placemat.Lifecycle;

internal static class Readiness
{
    public static Task<IReadOnlyList<string>> WaitAsync(LabLifecycle lab, EventLog events, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
