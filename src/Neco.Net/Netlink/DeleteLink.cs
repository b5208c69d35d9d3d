using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Deletes a device; both ends of a veth go together.</summary>
/// <param name="Link">The device.</param>
public sealed record DeleteLink(LinkRef Link) : RtnetlinkRequest(Rtm.DeleteLink)
{
    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        writer.Append(new LinkHeader { Index = Link.Index });
        if (Link.Index == 0)
            writer.WriteName(Ifla.Name, Link.Name);
    }

    private protected override CommandLine Describe() => new CommandLine("ip link delete").Word(Link);
}
