namespace Placemat.Linux;

/// <summary>mount(2) in the terms that a lab needs.</summary>
internal static class Mounts
{
    /// <summary>No mount made after this reaches another mount namespace.</summary>
    public static void MakePrivate(string path) =>
        Mount(null, path, null, Libc.MountRecursive | Libc.MountPrivate, null, $"make the mounts below {path} private");

    public static void Proc(string path) =>
        Mount("proc", path, "proc", Libc.MountNoSuid | Libc.MountNoDev | Libc.MountNoExec, null, $"mount proc on {path}");

    public static void Sysfs(string path) =>
        Mount("sysfs", path, "sysfs", Libc.MountNoSuid | Libc.MountNoDev | Libc.MountNoExec, null, $"mount sysfs on {path}");

    public static void Tmpfs(string path, string mode) =>
        Mount("tmpfs", path, "tmpfs", Libc.MountNoSuid | Libc.MountNoDev, $"mode={mode}", $"mount tmpfs on {path}");

    public static void Bind(string source, string target, bool recursive = false) =>
        Mount(source, target, null, Libc.MountBind | (recursive ? Libc.MountRecursive : 0), null, $"bind {source} to {target}");

    public static void Detach(string path) =>
        SystemCallException.Check(Libc.Unmount(path, Libc.UnmountDetach), $"unmount {path}");

    private static void Mount(string? source, string target, string? type, ulong flags, string? data, string what) =>
        SystemCallException.Check(Libc.Mount(source, target, type, flags, data), what);
}
