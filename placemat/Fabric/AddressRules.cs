using System.Net;
using System.Net.Sockets;
using Neco.Net.Ip;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>
/// Which address of one family everything has. Spines, racks and switches are counted from 0 here.
/// </summary>
internal sealed class AddressRules(AddressesSpec blocks, FabricSize size)
{
    /// <summary>Whether cables have addresses of this family at all.</summary>
    public bool HasCables => !blocks.Unnumbered;

    /// <summary>The near end is the core's.</summary>
    public (InterfaceAddress Near, InterfaceAddress Far) CoreToSpine(int spine) => Pair(blocks.CoreSpine, spine);

    /// <summary>The near end is the spine's. The switches of a rack follow each other, then the racks, then the spines.</summary>
    public (InterfaceAddress Near, InterfaceAddress Far) SpineToTor(int spine, int rack, int tor) =>
        Pair(blocks.SpineTor, ((long)spine * size.Racks + rack) * size.Tors + tor);

    /// <summary>
    /// An address in one of a rack's ranges, which lie in the pool one after another: range 0 is that of node0 addresses, which
    /// belong to no link, and range k that of the network below switch k.
    /// </summary>
    public InterfaceAddress Node(int rack, int range, int host) =>
        new(blocks.NodePool.At((((UInt128)rack * (uint)size.Ranges + (uint)range) << blocks.RangeSize.Value) + (uint)host), blocks.RangeMask.Value);

    public InterfaceAddress Node0(int rack, int host) => Single(Node(rack, 0, host).Address);

    public InterfaceAddress Bastion(int bootServer) => Single(blocks.Bastion.At((uint)bootServer));

    /// <summary>The address with a host number of a network that the block is as a whole.</summary>
    public static InterfaceAddress Host(AddressBlock block, uint number) => new(block.At(number), block.Prefix.PrefixLength);

    /// <summary>The address alone: a /32 or a /128.</summary>
    public static InterfaceAddress Single(IPAddress address) => new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

    /// <summary>The two addresses of a cable: a /31 (RFC 3021) or a /127 (RFC 6164).</summary>
    private static (InterfaceAddress Near, InterfaceAddress Far) Pair(AddressBlock block, long index) =>
        (new(block.At((UInt128)index * 2), block.Bits - 1), new(block.At((UInt128)index * 2 + 1), block.Bits - 1));
}
