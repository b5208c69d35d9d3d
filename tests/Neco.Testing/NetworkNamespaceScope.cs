using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Neco.Testing;

/// <summary>
/// A network namespace of its own, empty but for a loopback device that is down, and the one thread that is in it. What runs there must
/// not start threads, tasks or processes, because new workers of the pool would be born into the namespace. The namespace goes with its
/// last descriptor.
/// </summary>
public sealed partial class NetworkNamespaceScope : IDisposable
{
    private const int NewNetworkNamespace = 0x40000000; // CLONE_NEWNET
    private const int NotPermitted = 1; // EPERM

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;
    private SafeFileHandle? _namespace;

    private NetworkNamespaceScope()
    {
        _thread = new Thread(DoWork) { IsBackground = true, Name = "network namespace" };
        _thread.Start();
    }

    /// <summary>The namespace's file: a descriptor of this process.</summary>
    public int Descriptor => (int)_namespace!.DangerousGetHandle();

    /// <summary>A path by which other processes find the namespace.</summary>
    public string Path => $"/proc/{Environment.ProcessId}/fd/{Descriptor}";

    /// <summary>Makes a namespace; skips the test where that is not permitted.</summary>
    public static NetworkNamespaceScope Create()
    {
        NetworkNamespaceScope scope = new();
        int error = scope.Run(() => Unshare(NewNetworkNamespace) == 0 ? 0 : Marshal.GetLastPInvokeError());
        if (error != 0)
        {
            scope.Dispose();
            Assert.SkipWhen(error == NotPermitted, "Making a network namespace is not permitted here: run the tests as root.");
            throw new Win32Exception(error);
        }
        scope._namespace = scope.Run(() => File.OpenHandle("/proc/thread-self/ns/net", share: FileShare.ReadWrite));
        return scope;
    }

    /// <summary>Runs a function on the thread that is in the namespace, and waits for it.</summary>
    public T Run<T>(Func<T> function)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        using ManualResetEventSlim done = new();
        _work.Add(() =>
        {
            try
            {
                result = function();
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
            done.Set();
        });
        done.Wait(TestContext.Current.CancellationToken);
        failure?.Throw();
        return result;
    }

    /// <summary>Runs a shell script in the namespace; it stops at the first command that fails, and so does the test.</summary>
    /// <returns>What it printed, errors included.</returns>
    public string Shell(string script)
    {
        string[] arguments = [$"--net={Path}", "sh", "-ec", $"exec 2>&1\n{script}"];
        using Process shell = Process.Start(new ProcessStartInfo("nsenter", arguments) { RedirectStandardOutput = true })!;
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, $"{script}\nended with {shell.ExitCode}: {output}");
        return output;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
        _namespace?.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int flags);

    private void DoWork()
    {
        foreach (Action action in _work.GetConsumingEnumerable())
            action();
    }
}
