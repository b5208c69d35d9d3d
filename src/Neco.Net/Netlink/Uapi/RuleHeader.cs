using System.Runtime.InteropServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary><c>struct fib_rule_hdr</c> of <c>linux/fib_rules.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RuleHeader
{
    internal byte Family;
    internal byte ToLength;
    internal byte FromLength;
    internal byte TypeOfService;
    internal byte Table;
    internal byte Reserved1;
    internal byte Reserved2;
    internal byte Action;
    internal uint Flags;
}
