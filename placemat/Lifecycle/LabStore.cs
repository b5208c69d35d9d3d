using Placemat.Linux;

namespace Placemat.Lifecycle;

/// <summary>
/// The folders of all labs of this user. A lab is alive while its folder is locked by its supervisor, or its request by the
/// client that is starting it; every other folder is what a crash left behind. Folders come and go only under the root's lock.
/// </summary>
internal sealed class LabStore(string root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public LabDirectory this[string lab] => new(root, lab);

    /// <summary>Names of the labs whose folders exist, alive or not.</summary>
    public IReadOnlyList<string> Labs()
    {
        try
        {
            return Directory.Exists(root) ? [.. Directory.EnumerateDirectories(root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
        }
        catch (UnauthorizedAccessException)
        {
            throw new LabException($"the labs in {root} are another user's; run this with sudo");
        }
    }

    /// <summary>Takes the lock that says the lab is alive. Under the root's lock, so that nobody who just looks is in the way.</summary>
    /// <exception cref="LabException">Another supervisor has it.</exception>
    public DirectoryLock Supervise(LabDirectory lab)
    {
        using var rootLock = DirectoryLock.Take(root);
        return DirectoryLock.TryTake(lab.Path) ?? throw new LabException($"the lab \"{lab.Lab}\" has a supervisor already");
    }

    /// <summary>Makes the lab's folder and writes its request. The result keeps the claim until a supervisor holds the folder's lock.</summary>
    /// <exception cref="LabException">The lab is up, or on its way up.</exception>
    public IDisposable Claim(LabDirectory lab, LabRequest request)
    {
        Directory.CreateDirectory(root, OwnerOnly);
        using var rootLock = DirectoryLock.Take(root);
        if (Directory.Exists(lab.Path) && !TryDelete(lab))
            throw new LabException($"the lab \"{lab.Lab}\" is up already; take it down with: placemat down --lab {lab.Lab}");
        Directory.CreateDirectory(lab.Path, OwnerOnly);
        Directory.CreateDirectory(lab.Logs);
        var claim = new FileStream(lab.Request, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        request.Write(claim);
        claim.Flush();
        return claim;
    }

    /// <summary>Whether the lab's supervisor, or the client that is starting it, is alive.</summary>
    public bool IsAlive(LabDirectory lab)
    {
        if (!Directory.Exists(lab.Path))
            return false;
        using var rootLock = DirectoryLock.Take(root);
        using var locks = TryLock(lab);
        return locks is null && Directory.Exists(lab.Path);
    }

    /// <summary>Removes the lab's folder unless the lab is alive.</summary>
    /// <returns>Whether nothing of the lab is left.</returns>
    public bool Reap(LabDirectory lab)
    {
        if (!Directory.Exists(lab.Path))
            return true;
        using var rootLock = DirectoryLock.Take(root);
        return !Directory.Exists(lab.Path) || TryDelete(lab);
    }

    private static bool TryDelete(LabDirectory lab)
    {
        using var locks = TryLock(lab);
        if (locks is null)
            return false;
        Directory.Delete(lab.Path, recursive: true);
        return true;
    }

    /// <summary>Holds both of a lab's locks, or null when one of them is another's.</summary>
    private static LabLocks? TryLock(LabDirectory lab)
    {
        var directory = DirectoryLock.TryTake(lab.Path);
        if (directory is null)
            return null;
        try
        {
            var request = File.Exists(lab.Request) ? new FileStream(lab.Request, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
            return new(directory, request);
        }
        catch (IOException)
        {
            directory.Dispose();
            return null;
        }
    }

    private sealed record LabLocks(DirectoryLock Directory, FileStream? Request) : IDisposable
    {
        public void Dispose()
        {
            Request?.Dispose();
            Directory.Dispose();
        }
    }
}
