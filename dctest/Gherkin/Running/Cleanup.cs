using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// Runs what has to run whatever happened before. Each piece has its own limit, knows nothing of an aborted run, and does not
/// keep the next ones from running when it fails; <c>describe</c> then makes an error for people of what failed and how.
/// </summary>
internal sealed class Cleanup(TimeProvider time, Func<string, Exception, Exception> describe)
{
    private readonly List<Exception> _errors = [];

    public IReadOnlyList<Exception> Errors => _errors;

    public async Task RunHooksAsync(IEnumerable<Hook> hooks, IObjectContainer container, TimeSpan? limit)
    {
        foreach (var hook in hooks)
        {
            await RunAsync(
                hook.ToString(),
                limit ?? hook.Method.TimeLimit ?? Deadline.DefaultLimit,
                cancellationToken => hook.InvokeAsync(container, cancellationToken));
        }
    }

    public async Task DisposeAsync(ObjectContainer container)
    {
        foreach (var instance in container.TakeDisposables())
            await RunAsync($"The disposal of {instance.GetType().Name}", Deadline.DefaultLimit, _ => DisposeAsync(instance));
    }

    private static async Task DisposeAsync(object instance)
    {
        if (instance is IAsyncDisposable asynchronous)
            await asynchronous.DisposeAsync();
        else
            (instance as IDisposable)?.Dispose();
    }

    private async Task RunAsync(string what, TimeSpan limit, Func<CancellationToken, Task> body)
    {
        try
        {
            await using var deadline = new Deadline(time, CancellationToken.None);
            await deadline.RunAsync(limit, body);
        }
        catch (Exception e)
        {
            _errors.Add(describe(what, e));
        }
    }
}
