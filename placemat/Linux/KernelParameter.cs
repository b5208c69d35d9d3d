using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Placemat.Linux;

/// <summary>
/// The files below <c>/proc/sys</c>; those of <c>net/</c> are the parameters of the calling thread's network namespace.
/// A lab sets thousands, and a <see cref="FileStream"/> for each costs several times what the kernel needs to set it.
/// </summary>
internal static class KernelParameter
{
    /// <summary>Writes <paramref name="value"/> to the file, or returns false when the kernel has no such parameter.</summary>
    public static bool TrySet(string path, string value)
    {
        const int noSuchFile = 2;
        var descriptor = Libc.Open(path, Libc.OpenWriteOnly | Libc.OpenCloseOnExec);
        if (descriptor < 0 && Marshal.GetLastPInvokeError() == noSuchFile)
            return false;
        using var file = new SafeFileHandle(SystemCallException.Check(descriptor, $"open {path}"), ownsHandle: true);
        var text = Encoding.ASCII.GetBytes(value);
        SystemCallException.Check((int)Libc.Write(descriptor, text, (nuint)text.Length), $"write {value} to {path}");
        return true;
    }
}
