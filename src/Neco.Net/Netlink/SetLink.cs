using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Changes a device. Null leaves a setting alone.</summary>
/// <param name="Link">The device; one that is renamed needs its index here.</param>
public sealed record SetLink(LinkRef Link) : RtnetlinkRequest(Rtm.SetLink)
{
    /// <summary>The new name.</summary>
    public string? NewName { get; init; }

    /// <summary>The MAC address.</summary>
    public MacAddress? Address { get; init; }

    /// <summary>The largest packet in bytes, without the Ethernet header.</summary>
    public int? Mtu { get; init; }

    /// <summary>The bridge that it becomes a port of; <see cref="LinkRef.None"/> takes it out of its bridge.</summary>
    public LinkRef? Master { get; init; }

    /// <summary>A remark of up to 255 bytes; an empty one removes it.</summary>
    public string? Alias { get; init; }

    /// <summary>Up or down.</summary>
    public bool? Up { get; init; }

    private LinkSettings Settings => new() { Address = Address, Mtu = Mtu, Master = Master, Alias = Alias, Up = Up };

    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        Settings.Write(ref writer, NewName is null ? Link.Index : Link.RequiredIndex);
        if (NewName is not null || Link.Index == 0)
            writer.WriteName(Ifla.Name, NewName ?? Link.Name);
    }

    private protected override CommandLine Describe() =>
        Settings.Describe(new CommandLine("ip link set").Word(Link).Option("name", NewName));
}
