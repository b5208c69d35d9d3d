using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Placemat.Linux;

/// <summary>
/// An advisory lock (flock(2)) on a directory itself, so that no lock file is left behind. The kernel drops it when its
/// holder dies, however it dies, which makes it the one reliable sign of life.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ManualResetEvent Pause = new(false);

    private readonly SafeFileHandle _directory;

    private DirectoryLock(SafeFileHandle directory) => _directory = directory;

    /// <summary>Takes the lock, or returns null when another process holds it. The directory must exist.</summary>
    public static DirectoryLock? TryTake(string path) => Take(path, Libc.LockExclusive | Libc.LockNonBlocking);

    /// <summary>Takes the lock, waiting for holders that keep it for moments only.</summary>
    /// <exception cref="TimeoutException">Somebody keeps it for longer than that.</exception>
    public static DirectoryLock Take(string path)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"another process keeps {path} locked for over {Patience.TotalSeconds:0} s; see who: fuser -v {path}");
            // flock(2) itself cannot wait with a limit.
            Pause.WaitOne(1);
        }
    }

    public void Dispose() => _directory.Dispose();

    private static DirectoryLock? Take(string path, int operation)
    {
        const int wouldBlock = 11;
        const int interrupted = 4;
        var directory = FileDescriptor.Open(path, Libc.OpenDirectory);
        while (Libc.Flock((int)directory.DangerousGetHandle(), operation) < 0)
        {
            var errno = System.Runtime.InteropServices.Marshal.GetLastPInvokeError();
            if (errno == interrupted)
                continue;
            directory.Dispose();
            return errno == wouldBlock ? null : throw new SystemCallException($"lock {path}", errno);
        }

        return new(directory);
    }
}
