namespace Neco.Net.Netlink.Uapi;

/// <summary>Attributes of a neighbor, <c>NDA_*</c> of <c>linux/neighbour.h</c>.</summary>
internal static class Nda
{
    internal const ushort Destination = 1;
    internal const ushort LinkLayerAddress = 2;
}
