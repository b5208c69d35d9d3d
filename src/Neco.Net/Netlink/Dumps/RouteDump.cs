using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>The IPv4 and IPv6 routes of one table, or of all.</summary>
internal sealed class RouteDump(uint? table) : Dump<Route>(
    Rtm.GetRoute, string.Create(CultureInfo.InvariantCulture, $"ip route show table {(object?)table ?? "all"}"))
{
    private protected override void WriteBody(ref NetlinkWriter writer)
    {
        writer.Append(new RouteHeader());
        if (table is { } wanted)
            writer.WriteAttribute(Rta.Table, wanted);
    }

    private protected override Route? Parse(ReadOnlySpan<byte> payload)
    {
        if (!NetlinkAttributes.TrySplit(payload, out RouteHeader header, out NetlinkAttributes attributes)
            || header.Family is not (Af.V4 or Af.V6))
            return null;
        IPAddress? destination = null, source = null, gateway = null;
        uint metric = 0, inTable = header.Table;
        LinkRef link = LinkRef.None;
        List<NextHop> hops = [];
        foreach (NetlinkAttribute attribute in attributes)
        {
            switch (attribute.Type)
            {
                case Rta.Destination: destination = attribute.ToIPAddress(); break;
                case Rta.PreferredSource: source = attribute.ToIPAddress(); break;
                case Rta.Priority: metric = attribute.ToUInt32(); break;
                case Rta.Table: inTable = attribute.ToUInt32(); break;
                case Rta.OutputInterface: link = ToLink(attribute.ToInt32()); break;
                case Rta.Gateway: gateway = attribute.ToIPAddress(); break;
                case Rta.Via: gateway = ToVia(attribute.Payload); break;
                case Rta.Multipath: ParseNextHops(attribute.Payload, hops); break;
            }
        }
        if (Af.ToNetwork(header.Family, destination, header.DestinationLength) is not { } prefix)
            return null;
        bool drops = header.Type is RouteType.Blackhole or RouteType.Unreachable or RouteType.Prohibit or RouteType.Throw;
        if (hops.Count == 0 && (gateway is not null || !link.IsNone))
            hops.Add(new NextHop(gateway, link, OnLink: (header.Flags & Rta.OnLink) != 0));
        return new Route(prefix)
        {
            Type = header.Type,
            Table = inTable,
            Protocol = header.Protocol,
            Metric = metric,
            PreferredSource = source,
            // IPv6 shows the loopback device as the next hop of packets that it drops.
            NextHops = drops ? [] : hops,
        };
    }

    private static LinkRef ToLink(int index) => index > 0 ? new LinkRef(index) : LinkRef.None;

    /// <summary><c>struct rtvia</c>: the family in two bytes, which the length of the address tells as well.</summary>
    private static IPAddress? ToVia(ReadOnlySpan<byte> payload) =>
        payload.Length is sizeof(ushort) + 4 or sizeof(ushort) + 16 ? new IPAddress(payload[sizeof(ushort)..]) : null;

    private static void ParseNextHops(ReadOnlySpan<byte> rest, List<NextHop> hops)
    {
        while (MemoryMarshal.TryRead(rest, out NextHopHeader header)
            && header.Length >= Unsafe.SizeOf<NextHopHeader>() && header.Length <= rest.Length)
        {
            IPAddress? gateway = null;
            foreach (NetlinkAttribute attribute in new NetlinkAttributes(rest[Unsafe.SizeOf<NextHopHeader>()..header.Length]))
            {
                if (attribute.Type == Rta.Gateway)
                    gateway = attribute.ToIPAddress();
                else if (attribute.Type == Rta.Via)
                    gateway = ToVia(attribute.Payload);
            }
            hops.Add(new NextHop(gateway, ToLink(header.Index), header.Hops + 1, (header.Flags & Rta.OnLink) != 0));
            rest = rest[Math.Min(Nl.Align(header.Length), rest.Length)..];
        }
    }
}
