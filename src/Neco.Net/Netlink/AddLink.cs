using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Makes a device. Fails with <see cref="Errno.EEXIST"/> if the name or the index is taken. An alias cannot be given here, because
/// the kernel ignores that of a new device: <see cref="SetLink"/> does it.
/// </summary>
/// <param name="Link">The name it gets, and its index: the kernel chooses one where that is 0.</param>
public abstract record AddLink(LinkRef Link) : RtnetlinkRequest(Rtm.NewLink, Nl.Create | Nl.Exclusive)
{
    /// <summary>The MAC address; by default a random one.</summary>
    public MacAddress? Address { get; init; }

    /// <summary>The largest packet in bytes, without the Ethernet header.</summary>
    public int? Mtu { get; init; }

    /// <summary>The bridge that it becomes a port of.</summary>
    public LinkRef? Master { get; init; }

    /// <summary>Whether it is up at once.</summary>
    public bool Up { get; init; }

    private protected abstract string Kind { get; }

    private LinkSettings Settings => new() { Address = Address, Mtu = Mtu, Master = Master, Up = Up ? true : null };

    private protected sealed override void WriteBody(ref NetlinkWriter writer)
    {
        Settings.Write(ref writer, Link.Index);
        writer.WriteName(Ifla.Name, Link.Name);
        int info = writer.BeginAttribute(Ifla.LinkInfo);
        writer.WriteText(Ifla.Info.Kind, Kind);
        int data = writer.BeginAttribute(Ifla.Info.Data);
        WriteData(ref writer);
        writer.EndAttribute(data);
        writer.EndAttribute(info);
    }

    private protected sealed override CommandLine Describe()
    {
        CommandLine line = new CommandLine("ip link add").Word(Link).Option("index", Link.Index > 0 ? Link.Index : null);
        return DescribeData(Settings.Describe(line).Option("type", Kind));
    }

    /// <summary>Writes the attributes that only this kind of device has.</summary>
    private protected abstract void WriteData(ref NetlinkWriter writer);

    private protected abstract CommandLine DescribeData(CommandLine line);
}
