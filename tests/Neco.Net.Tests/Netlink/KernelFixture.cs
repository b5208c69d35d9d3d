using Neco.Net.Ip;
using Neco.Net.Netlink;
using Neco.Testing;

namespace Neco.Net.Tests.Netlink;

/// <summary>A network namespace with a socket in it, and the small network that most tests start from.</summary>
public sealed class KernelFixture : IDisposable
{
    public static readonly LinkRef Fabric = new(100, "fabric");
    public static readonly LinkRef Port = new(110, "port");
    public static readonly LinkRef Eth0 = new(5, "eth0");
    public static readonly InterfaceAddress Address = InterfaceAddress.Parse("10.0.0.1/24");
    public static readonly InterfaceAddress Address6 = InterfaceAddress.Parse("2001:db8::1/64");

    /// <summary>A bridge with one port, whose other end has an address of either family. All of it is up.</summary>
    public static readonly RtnetlinkRequest[] SmallNetwork =
    [
        new AddBridge(Fabric) { Up = true, MulticastSnooping = false },
        new AddVeth(Port, new VethPeer(Eth0)) { Master = Fabric, Up = true },
        new SetLink(Eth0) { Up = true },
        new AddAddress(Eth0, Address),
        new AddAddress(Eth0, Address6) { NoDad = true },
    ];

    public KernelFixture()
    {
        Scope = NetworkNamespaceScope.Create();
        Socket = Scope.Run(NetlinkSocket.OpenRoute);
    }

    public NetworkNamespaceScope Scope { get; }

    public NetlinkSocket Socket { get; }

    public static KernelFixture WithSmallNetwork()
    {
        KernelFixture kernel = new();
        kernel.Socket.Execute(SmallNetwork);
        return kernel;
    }

    public LinkInfo Link(LinkRef link) => Assert.Single(Socket.DumpLinks(), found => found.Index == link.Index);

    /// <summary>The kernel's workers take note of a carrier in their own time; the port forwards from then on.</summary>
    public void WaitUntilPortIsOperational() => Eventually.True(
        () => Link(Port) is { OperationalState: OperationalState.Up, BridgePortState: BridgePortState.Forwarding },
        "the port is operational");

    /// <summary>The routes that somebody made, rather than the kernel.</summary>
    public IReadOnlyList<Route> Routes(uint table = Route.MainTable) =>
        [.. Socket.DumpRoutes(table).Where(route => route.Protocol != RouteProtocol.Kernel)];

    public void Dispose()
    {
        Socket.Dispose();
        Scope.Dispose();
    }
}
