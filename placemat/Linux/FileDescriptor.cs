using Microsoft.Win32.SafeHandles;

namespace Placemat.Linux;

/// <summary>Opens what <see cref="File"/> cannot: directories and namespace files.</summary>
internal static class FileDescriptor
{
    /// <summary>Opens <paramref name="path"/> for reading; the descriptor is not inherited by children.</summary>
    public static SafeFileHandle Open(string path, int flags = 0) =>
        new(SystemCallException.Check(Libc.Open(path, Libc.OpenReadOnly | Libc.OpenCloseOnExec | flags), $"open {path}"), ownsHandle: true);
}
