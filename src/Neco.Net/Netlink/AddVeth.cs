using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Makes both ends of a virtual Ethernet cable. It has carrier once both ends are up.</summary>
/// <param name="Link">The name our end gets, and its index: the kernel chooses one where that is 0.</param>
/// <param name="Peer">The other end.</param>
public sealed record AddVeth(LinkRef Link, VethPeer Peer) : AddLink(Link)
{
    private protected override string Kind => "veth";

    private protected override void WriteData(ref NetlinkWriter writer) => Peer.Write(ref writer);

    private protected override CommandLine DescribeData(CommandLine line) => Peer.Describe(line);
}

/// <summary>
/// The other end of a virtual Ethernet cable. It cannot be up from the start, because the kernel opens it before the ends are joined.
/// </summary>
/// <param name="Link">The name it gets, and its index in its namespace: the kernel chooses one where that is 0.</param>
public sealed record VethPeer(LinkRef Link)
{
    /// <summary>The MAC address; by default a random one.</summary>
    public MacAddress? Address { get; init; }

    /// <summary>The largest packet in bytes, without the Ethernet header.</summary>
    public int? Mtu { get; init; }

    /// <summary>The network namespace it appears in; by default the one of our end.</summary>
    public NamespaceRef? Namespace { get; init; }

    private LinkSettings Settings => new() { Address = Address, Mtu = Mtu };

    internal void Write(ref NetlinkWriter writer)
    {
        int peer = writer.BeginAttribute(Ifla.Veth.Peer);
        Settings.Write(ref writer, Link.Index);
        if (Namespace is { } target)
            writer.WriteAttribute(Ifla.NamespaceDescriptor, target.Descriptor);
        writer.WriteName(Ifla.Name, Link.Name);
        writer.EndAttribute(peer);
    }

    internal CommandLine Describe(CommandLine line)
    {
        line.Word("peer").Option("name", Link).Option("index", Link.Index > 0 ? Link.Index : null);
        return Settings.Describe(line).Option("netns", Namespace);
    }
}
