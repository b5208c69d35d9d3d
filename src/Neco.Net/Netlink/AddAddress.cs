using System.Net;
using Neco.Net.Ip;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Gives a device an address. Fails with <see cref="Errno.EEXIST"/> if it has it.</summary>
/// <param name="Link">The device.</param>
/// <param name="Address">The address; the kernel adds a route to its network, unless that is the address alone.</param>
public sealed record AddAddress(LinkRef Link, InterfaceAddress Address)
    : RtnetlinkRequest(Rtm.NewAddress, Nl.Create | Nl.Exclusive)
{
    /// <summary>
    /// Makes an IPv6 address usable at once, without a search for duplicates, which takes about two seconds. IPv4 ignores it.
    /// </summary>
    public bool NoDad { get; init; }

    private protected override void WriteBody(ref NetlinkWriter writer) =>
        AddressMessage.Write(ref writer, Link, Address, NoDad ? AddressFlags.NoDad : 0);

    private protected override CommandLine Describe() => AddressMessage.Describe("ip address add", Link, Address).Flag("nodad", NoDad);
}

/// <summary>Takes an address away from a device. Fails with <see cref="Errno.EADDRNOTAVAIL"/> if it does not have it.</summary>
/// <param name="Link">The device.</param>
/// <param name="Address">The address, with the prefix length it was added with.</param>
public sealed record DeleteAddress(LinkRef Link, InterfaceAddress Address) : RtnetlinkRequest(Rtm.DeleteAddress)
{
    private protected override void WriteBody(ref NetlinkWriter writer) => AddressMessage.Write(ref writer, Link, Address, 0);

    private protected override CommandLine Describe() => AddressMessage.Describe("ip address delete", Link, Address);
}

internal static class AddressMessage
{
    internal static void Write(ref NetlinkWriter writer, LinkRef link, InterfaceAddress address, AddressFlags flags)
    {
        IPAddress ip = address.Address;
        byte family = Af.Of(ip);
        writer.Append(new AddressHeader
        {
            Family = family,
            PrefixLength = (byte)address.PrefixLength,
            Flags = (byte)flags,
            // What a loopback address is good for; the kernel derives it for IPv6 and believes it for IPv4.
            Scope = family == Af.V4 && IPAddress.IsLoopback(ip) ? Ifa.ScopeHost : (byte)0,
            Index = link.RequiredIndex,
        });
        writer.WriteAttribute(Ifa.Local, ip);
        writer.WriteAttribute(Ifa.Address, ip);
    }

    internal static CommandLine Describe(string command, LinkRef link, InterfaceAddress address) =>
        new CommandLine(command).Word(address).Option("dev", link);
}
