using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// Sets whether a bridge's port forwards. A disabled port drops every frame and keeps its carrier, so that neither end notices. The
/// kernel refuses with <see cref="Errno.ENETDOWN"/> while the port is down, and to enable one without carrier; whenever the carrier of
/// a port comes or comes back, a moment later the kernel makes it forward by itself.
/// </summary>
/// <param name="Link">The port, which is up.</param>
/// <param name="State">The new state.</param>
public sealed record SetBridgePortState(LinkRef Link, BridgePortState State) : RtnetlinkRequest(Rtm.SetLink)
{
    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        writer.Append(new LinkHeader { Family = Af.Bridge, Index = Link.RequiredIndex });
        int port = writer.BeginAttribute(Ifla.ProtocolInfo | Nl.Nested);
        writer.WriteAttribute(Ifla.BridgePort.State, (byte)State);
        writer.EndAttribute(port);
    }

    private protected override CommandLine Describe() =>
        new CommandLine("bridge link set").Option("dev", Link).Option("state", CommandLine.Keyword(State));
}

/// <summary>The states of a bridge's port, <c>BR_STATE_*</c> of <c>linux/if_bridge.h</c>.</summary>
public enum BridgePortState : byte
{
    /// <summary>Drops every frame.</summary>
    Disabled = 0,

    /// <summary>Takes part in the Spanning Tree Protocol only.</summary>
    Listening = 1,

    /// <summary>Learns addresses, and forwards nothing.</summary>
    Learning = 2,

    /// <summary>Forwards frames.</summary>
    Forwarding = 3,

    /// <summary>Set aside by the Spanning Tree Protocol.</summary>
    Blocking = 4,
}
