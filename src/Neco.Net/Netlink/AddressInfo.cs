using System.Diagnostics.CodeAnalysis;
using Neco.Net.Ip;

namespace Neco.Net.Netlink;

/// <summary>An address of a device as the kernel describes it.</summary>
/// <param name="Link">The device, by its index.</param>
/// <param name="Address">The address.</param>
/// <param name="Flags">What the kernel notes about it.</param>
public sealed record AddressInfo(LinkRef Link, InterfaceAddress Address, AddressFlags Flags);

/// <summary>Flags of an address, <c>IFA_F_*</c> of <c>linux/if_addr.h</c>; others may be set.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "The kernel's own term.")]
public enum AddressFlags : uint
{
    /// <summary>None is set.</summary>
    None = 0,

    /// <summary>Another address of the same network is preferred as a source; in IPv6, it is temporary.</summary>
    Secondary = 0x01,

    /// <summary>It is not checked for duplicates.</summary>
    NoDad = 0x02,

    /// <summary>Somebody else on the link has it, so it is not used.</summary>
    DadFailed = 0x08,

    /// <summary>It is not chosen for new connections any more.</summary>
    Deprecated = 0x20,

    /// <summary>It is being checked for duplicates, and not used until then.</summary>
    Tentative = 0x40,

    /// <summary>It does not expire.</summary>
    Permanent = 0x80,

    /// <summary>It came without a route to its network.</summary>
    NoPrefixRoute = 0x200,
}
