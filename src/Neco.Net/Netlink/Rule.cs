using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Neco.Net.Netlink;

/// <summary>
/// A rule that chooses the routing table, as requests state it and as a dump finds it. A packet that matches all that is stated is looked
/// up in the table; whatever else a rule of another maker matches is not shown.
/// </summary>
/// <param name="Family">IPv4 or IPv6.</param>
/// <param name="Table">The routing table; 0 in a dump where a rule does something else than to look into one.</param>
public sealed record Rule(AddressFamily Family, uint Table)
{
    /// <summary>Its place: rules with lower numbers are asked first. Without one the kernel puts it before all but the first.</summary>
    public uint? Priority { get; init; }

    /// <summary>The packet's source.</summary>
    public IPNetwork? From { get; init; }

    /// <summary>The packet's destination.</summary>
    public IPNetwork? To { get; init; }

    /// <summary>The name of the device the packet came in by; <c>lo</c> for the machine's own packets.</summary>
    public string? InputInterface { get; init; }

    /// <summary>The mark that the firewall or the socket gave the packet.</summary>
    public FirewallMark? Mark { get; init; }

    /// <summary>The rule as <c>ip rule add</c> takes it.</summary>
    public override string ToString() => RuleMessage.Describe(new CommandLine(), this).ToString();
}

/// <summary>The mark of a packet, and which of its bits count.</summary>
/// <param name="Value">What those bits are.</param>
/// <param name="Mask">Which bits count; by default all.</param>
public readonly record struct FirewallMark(uint Value, uint Mask = uint.MaxValue)
{
    /// <summary>The value in hexadecimal and, unless all bits count, a slash and the mask.</summary>
    public override string ToString() => Mask == uint.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}")
        : string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}/0x{Mask:x}");
}
