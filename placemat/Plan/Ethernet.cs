namespace Placemat.Plan;

/// <summary>Facts of IEEE 802.1 bridging.</summary>
internal static class Ethernet
{
    /// <summary>
    /// Which of the reserved groups 01-80-C2-00-00-0X a lab's bridge forwards, as a mask by X: all that the kernel allows, so
    /// that LLDP (X = E) and 802.1X (X = 3) pass as on a cable. Spanning tree, pause and LACP frames (X = 0, 1, 2) cannot be.
    /// </summary>
    public const ushort ForwardedLinkLocalGroups = 0xFFF8;
}
