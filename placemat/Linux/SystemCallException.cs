using System.Runtime.InteropServices;

namespace Placemat.Linux;

/// <summary>A system call failed. The message says which, on what, and why, in the kernel's words.</summary>
internal sealed class SystemCallException(string what, int errno)
    : IOException($"{what}: {Marshal.GetPInvokeErrorMessage(errno)}")
{
    public int Errno { get; } = errno;

    /// <summary>Throws when <paramref name="result"/> is negative, the way that system calls report failure.</summary>
    public static int Check(int result, string what) =>
        result >= 0 ? result : throw new SystemCallException(what, Marshal.GetLastPInvokeError());
}
