using System.Net;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>The IPv4 and IPv6 rules.</summary>
internal sealed class RuleDump() : Dump<Rule>(Rtm.GetRule, "ip rule show")
{
    private protected override void WriteBody(ref NetlinkWriter writer) => writer.Append(new RuleHeader());

    private protected override Rule? Parse(ReadOnlySpan<byte> payload)
    {
        if (!NetlinkAttributes.TrySplit(payload, out RuleHeader header, out NetlinkAttributes attributes)
            || Af.ToAddressFamily(header.Family) is not { } family)
            return null;
        IPAddress? from = null, to = null;
        string? input = null;
        uint priority = 0, table = header.Table, mark = 0;
        uint? mask = null;
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Fra.From: from = attribute.ToIPAddress(); break;
                case Fra.To: to = attribute.ToIPAddress(); break;
                case Fra.InputInterface: input = attribute.ToText(); break;
                case Fra.Priority: priority = attribute.ToUInt32(); break;
                case Fra.Table: table = attribute.ToUInt32(); break;
                case Fra.Mark: mark = attribute.ToUInt32(); break;
                case Fra.Mask: mask = attribute.ToUInt32(); break;
            }
        }
        return new Rule(family, header.Action == Fra.ToTable ? table : 0)
        {
            Priority = priority,
            From = from is null ? null : Af.ToNetwork(header.Family, from, header.FromLength),
            To = to is null ? null : Af.ToNetwork(header.Family, to, header.ToLength),
            InputInterface = input,
            Mark = mask is { } bits ? new FirewallMark(mark, bits) : null,
        };
    }
}
