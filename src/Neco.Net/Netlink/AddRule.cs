using System.Net;
using System.Net.Sockets;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Adds a rule. Fails with <see cref="Errno.EEXIST"/> if there is the same.</summary>
/// <param name="Rule">The rule.</param>
public sealed record AddRule(Rule Rule) : RtnetlinkRequest(Rtm.NewRule, Nl.Create | Nl.Exclusive)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => RuleMessage.Write(ref writer, Rule);

    private protected override CommandLine Describe() => RuleMessage.Describe("add", Rule);
}

/// <summary>Deletes the first rule that has all that is stated. Fails with <see cref="Errno.ENOENT"/> if there is none.</summary>
/// <param name="Rule">The rule, or as much of it as identifies it.</param>
public sealed record DeleteRule(Rule Rule) : RtnetlinkRequest(Rtm.DeleteRule)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => RuleMessage.Write(ref writer, Rule);

    private protected override CommandLine Describe() => RuleMessage.Describe("delete", Rule);
}

internal static class RuleMessage
{
    internal static void Write(ref NetlinkWriter writer, Rule rule)
    {
        writer.Append(new RuleHeader
        {
            Family = Af.Of(rule.Family),
            ToLength = (byte)(rule.To?.PrefixLength ?? 0),
            FromLength = (byte)(rule.From?.PrefixLength ?? 0),
            Table = rule.Table <= byte.MaxValue ? (byte)rule.Table : (byte)0,
            Action = Fra.ToTable,
        });
        if (rule.Priority is { } priority)
            writer.WriteAttribute(Fra.Priority, priority);
        WritePrefix(ref writer, Fra.From, rule.From);
        WritePrefix(ref writer, Fra.To, rule.To);
        if (rule.InputInterface is not null)
            writer.WriteName(Fra.InputInterface, rule.InputInterface);
        if (rule.Mark is { } mark)
        {
            writer.WriteAttribute(Fra.Mark, mark.Value);
            writer.WriteAttribute(Fra.Mask, mark.Mask);
        }
        if (rule.Table > byte.MaxValue)
            writer.WriteAttribute(Fra.Table, rule.Table);
    }

    internal static CommandLine Describe(string verb, Rule rule) => Describe(
        new CommandLine(rule.Family == AddressFamily.InterNetworkV6 ? "ip -6 rule" : "ip rule").Word(verb), rule);

    internal static CommandLine Describe(CommandLine line, Rule rule) => line
        .Option("priority", rule.Priority)
        .Option("from", rule.From)
        .Option("to", rule.To)
        .Option("iif", rule.InputInterface)
        .Option("fwmark", rule.Mark)
        .Option("table", rule.Table);

    private static void WritePrefix(ref NetlinkWriter writer, ushort type, IPNetwork? prefix)
    {
        if (prefix is { PrefixLength: > 0 } stated)
            writer.WriteAttribute(type, stated.BaseAddress);
    }
}
