namespace Neco.Net.Netlink.Uapi;

/// <summary>Attributes of a rule, <c>FRA_*</c> of <c>linux/fib_rules.h</c>.</summary>
internal static class Fra
{
    internal const ushort To = 1;
    internal const ushort From = 2;
    internal const ushort InputInterface = 3;
    internal const ushort Priority = 6;
    internal const ushort Mark = 10;
    internal const ushort Table = 15;
    internal const ushort Mask = 16;

    internal const byte ToTable = 1; // FR_ACT_TO_TBL
}
