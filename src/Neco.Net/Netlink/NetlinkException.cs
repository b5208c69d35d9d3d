using System.Runtime.InteropServices;

namespace Neco.Net.Netlink;

/// <summary>The kernel refused a request, or its answer was lost. The message names the request as a command.</summary>
public sealed class NetlinkException : Exception
{
    internal NetlinkException(string what, Errno errno) : base($"{what} failed with {Describe(errno)}.") => Errno = errno;

    internal NetlinkException(object what, Refusal refusal, string? attribute = null) : base(Describe(what, refusal, attribute))
    {
        Errno = refusal.Errno;
        KernelText = refusal.Text;
        Attribute = attribute;
        Request = what as RtnetlinkRequest;
    }

    /// <summary>The error number.</summary>
    public Errno Errno { get; }

    /// <summary>The kernel's own words, if it had any (its extended acknowledgement).</summary>
    public string? KernelText { get; }

    /// <summary>The attribute the kernel objected to, such as <c>IFLA_MTU</c>, if it said so.</summary>
    public string? Attribute { get; }

    /// <summary>The request that was refused; null where it was a dump or the socket itself.</summary>
    public RtnetlinkRequest? Request { get; }

    private static string Describe(object what, Refusal refusal, string? attribute)
    {
        string text = refusal.Text is null ? "" : $": {refusal.Text.TrimEnd('.')}";
        string where = attribute is null ? "" : $", at {attribute}";
        return $"'{what}' failed with {Describe(refusal.Errno)}{text}{where}.";
    }

    private static string Describe(Errno errno) =>
        $"{(Enum.IsDefined(errno) ? errno : $"errno {(int)errno}")} ({Marshal.GetPInvokeErrorMessage((int)errno)})";
}
