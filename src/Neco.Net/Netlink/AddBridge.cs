using System.Globalization;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Makes an Ethernet bridge. A bridge without <see cref="AddLink.Mtu"/> follows the smallest one of its ports.
/// </summary>
/// <param name="Link">The name it gets, and its index: the kernel chooses one where that is 0.</param>
public sealed record AddBridge(LinkRef Link) : AddLink(Link)
{
    /// <summary>Which frames to 01-80-C2-00-00-0X, which a bridge usually keeps, are forwarded: bit X. LLDP is 0x4000.</summary>
    public ushort? GroupForwardMask { get; init; }

    /// <summary>
    /// How long a port listens, and then learns, before it forwards, in steps of 10 ms. With <see cref="Stp"/> 2 to 30 s; without it
    /// any, and without effect.
    /// </summary>
    public TimeSpan? ForwardDelay { get; init; }

    /// <summary>Whether the bridge takes part in the Spanning Tree Protocol; by default it does not.</summary>
    public bool? Stp { get; init; }

    /// <summary>Whether multicast goes only where it was asked for; on by default.</summary>
    public bool? MulticastSnooping { get; init; }

    private protected override string Kind => "bridge";

    private uint? ForwardDelayTicks => ForwardDelay is { } delay ? checked((uint)(delay.Ticks / (TimeSpan.TicksPerSecond / 100))) : null;

    private protected override void WriteData(ref NetlinkWriter writer)
    {
        if (ForwardDelayTicks is { } delay)
            writer.WriteAttribute(Ifla.Bridge.ForwardDelay, delay);
        if (Stp is { } stp)
            writer.WriteAttribute(Ifla.Bridge.StpState, stp ? 1 : 0);
        if (GroupForwardMask is { } mask)
            writer.WriteAttribute(Ifla.Bridge.GroupForwardMask, mask);
        if (MulticastSnooping is { } snooping)
            writer.WriteAttribute(Ifla.Bridge.MulticastSnooping, snooping ? (byte)1 : (byte)0);
    }

    private protected override CommandLine DescribeData(CommandLine line) => line
        .Option("forward_delay", ForwardDelayTicks)
        .Option("stp_state", Digit(Stp))
        .Option("group_fwd_mask", GroupForwardMask is { } mask ? string.Create(CultureInfo.InvariantCulture, $"0x{mask:x}") : null)
        .Option("mcast_snooping", Digit(MulticastSnooping));

    private static int? Digit(bool? on) => on is null ? null : on.Value ? 1 : 0;
}
