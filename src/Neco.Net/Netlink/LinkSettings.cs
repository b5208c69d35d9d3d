using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>What every kind of device can be given, when it is made and later; null leaves a setting alone.</summary>
internal readonly ref struct LinkSettings
{
    internal MacAddress? Address { get; init; }

    internal int? Mtu { get; init; }

    internal LinkRef? Master { get; init; }

    internal string? Alias { get; init; }

    internal bool? Up { get; init; }

    internal void Write(ref NetlinkWriter writer, int index)
    {
        writer.Append(new LinkHeader
        {
            Index = index,
            Flags = Up == true ? LinkFlags.Up : 0,
            Change = Up is null ? 0 : LinkFlags.Up,
        });
        if (Address is { } address)
            writer.WriteAttribute(Ifla.Address, address);
        if (Mtu is { } mtu)
            writer.WriteAttribute(Ifla.Mtu, mtu);
        if (Master is { } master)
            writer.WriteAttribute(Ifla.Master, master.RequiredIndex);
        if (Alias is not null)
            writer.WriteText(Ifla.Alias, Alias);
    }

    internal CommandLine Describe(CommandLine line)
    {
        line.Option("address", Address).Option("mtu", Mtu);
        if (Master is { IsNone: true })
            line.Flag("nomaster");
        else
            line.Option("master", Master);
        line.Option("alias", Alias);
        return Up is { } up ? line.Word(up ? "up" : "down") : line;
    }
}
