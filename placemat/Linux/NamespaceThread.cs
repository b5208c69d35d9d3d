using System.Runtime.ExceptionServices;
using Microsoft.Win32.SafeHandles;

namespace Placemat.Linux;

/// <summary>
/// Runs work on a thread of its own that may change its network namespace and is never used for anything else.
/// The work must be synchronous: a task, timer or asynchronous socket started here could carry a pool thread into the namespace.
/// </summary>
internal static class NamespaceThread
{
    private const int StackBytes = 512 * 1024;

    /// <summary>Runs <paramref name="work"/> inside <paramref name="network"/> and returns its result, or throws what it threw.</summary>
    public static T Run<T>(SafeFileHandle network, Func<T> work) => Run(() =>
    {
        Enter(network);
        return work();
    });

    /// <summary>Runs <paramref name="work"/>, which enters or creates namespaces by itself.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            StackBytes);
        // Without this the execution context would flow in, and async locals of the caller with it.
        thread.UnsafeStart();
        thread.Join();
        failure?.Throw();
        return result;
    }

    /// <summary>
    /// Does <paramref name="work"/> for every item on as many threads as there are processors. The first failure stops the
    /// others at their next item and is thrown.
    /// </summary>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> work)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            int index;
            while (Volatile.Read(ref failure) is null && (index = Interlocked.Increment(ref next)) < items.Count)
            {
                try
                {
                    work(items[index]);
                }
                catch (Exception error)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
                }
            }
        }

        var threads = Enumerable.Range(0, Math.Min(items.Count, Environment.ProcessorCount)).Select(_ => new Thread(Work, StackBytes)).ToList();
        threads.ForEach(thread => thread.UnsafeStart());
        threads.ForEach(thread => thread.Join());
        failure?.Throw();
    }

    /// <summary>Moves the calling thread, which must be one of this class, into <paramref name="network"/>.</summary>
    public static void Enter(SafeFileHandle network) =>
        SystemCallException.Check(Libc.SetNamespace((int)network.DangerousGetHandle(), Libc.CloneNewNet), "enter a network namespace");
}
