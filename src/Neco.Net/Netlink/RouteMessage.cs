using System.Net;
using System.Net.Sockets;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>The body of the requests about a route, and their text.</summary>
internal static class RouteMessage
{
    internal static void WriteNew(ref NetlinkWriter writer, Route route)
    {
        byte scope = route switch
        {
            { Type: RouteType.Local } => Rta.ScopeHost,
            { Type: RouteType.Unicast, NextHops: [{ Gateway: null }] } => Rta.ScopeLink,
            _ => Rta.ScopeUniverse,
        };
        Write(ref writer, route, route.Type, route.Protocol, scope);
    }

    /// <summary>Asks, as <c>ip</c> does, for no property that has its default: few prefixes have two routes.</summary>
    internal static void WriteMatch(ref NetlinkWriter writer, Route route)
    {
        RouteType type = route.Type == RouteType.Unicast ? RouteType.Unspecified : route.Type;
        RouteProtocol protocol = route.Protocol == RouteProtocol.Boot ? RouteProtocol.Unspecified : route.Protocol;
        Write(ref writer, route, type, protocol, Rta.ScopeNowhere);
    }

    internal static CommandLine Describe(string verb, Route route)
    {
        bool v6 = route.Destination.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;
        return Describe(new CommandLine(v6 ? "ip -6 route" : "ip route").Word(verb), route);
    }

    internal static CommandLine Describe(CommandLine line, Route route)
    {
        if (route.Type != RouteType.Unicast)
            line.Word(CommandLine.Keyword(route.Type));
        line.Word(route.Destination.PrefixLength == 0 ? "default" : route.Destination);
        if (route.NextHops is [NextHop only])
            Describe(line, route, only);
        line.Option("src", route.PreferredSource);
        if (route.Metric != 0)
            line.Option("metric", route.Metric);
        if (route.Protocol != RouteProtocol.Boot)
            line.Option("proto", CommandLine.Keyword(route.Protocol));
        if (route.Table != Route.MainTable)
            line.Option("table", route.Table);
        if (route.NextHops.Count > 1)
            foreach (NextHop hop in route.NextHops)
                Describe(line.Word("nexthop"), route, hop).Option("weight", hop.Weight != 1 ? hop.Weight : null);
        return line;
    }

    private static CommandLine Describe(CommandLine line, Route route, NextHop hop)
    {
        if (hop.Gateway is not null)
            line.Word("via").Flag("inet6", NeedsVia(route, hop.Gateway)).Word(hop.Gateway);
        return line.Option("dev", hop.Link.IsNone ? null : hop.Link).Flag("onlink", hop.OnLink);
    }

    private static void Write(ref NetlinkWriter writer, Route route, RouteType type, RouteProtocol protocol, byte scope)
    {
        IPNetwork destination = route.Destination;
        NextHop? only = route.NextHops is [NextHop single] ? single : null;
        writer.Append(new RouteHeader
        {
            Family = Af.Of(destination.BaseAddress),
            DestinationLength = (byte)destination.PrefixLength,
            Table = route.Table <= byte.MaxValue ? (byte)route.Table : (byte)0,
            Protocol = protocol,
            Scope = scope,
            Type = type,
            Flags = only is { OnLink: true } ? Rta.OnLink : 0u,
        });
        if (destination.PrefixLength > 0)
            writer.WriteAttribute(Rta.Destination, destination.BaseAddress);
        if (route.PreferredSource is not null)
            writer.WriteAttribute(Rta.PreferredSource, route.PreferredSource);
        if (route.Metric != 0)
            writer.WriteAttribute(Rta.Priority, route.Metric);
        if (route.Table > byte.MaxValue)
            writer.WriteAttribute(Rta.Table, route.Table);
        if (only is not null)
        {
            WriteGateway(ref writer, route, only);
            if (!only.Link.IsNone)
                writer.WriteAttribute(Rta.OutputInterface, only.Link.RequiredIndex);
        }
        else if (route.NextHops.Count > 1)
        {
            WriteNextHops(ref writer, route);
        }
    }

    private static void WriteNextHops(ref NetlinkWriter writer, Route route)
    {
        int multipath = writer.BeginAttribute(Rta.Multipath);
        for (int i = 0; i < route.NextHops.Count; i++)
        {
            NextHop hop = route.NextHops[i];
            int start = writer.Length;
            writer.Append(new NextHopHeader
            {
                Flags = hop.OnLink ? Rta.OnLink : (byte)0,
                Hops = (byte)(hop.Weight - 1),
                Index = hop.Link.RequiredIndex,
            });
            WriteGateway(ref writer, route, hop);
            // Like an attribute, a next hop starts with its length in two bytes.
            writer.EndAttribute(start);
        }
        writer.EndAttribute(multipath);
    }

    private static void WriteGateway(ref NetlinkWriter writer, Route route, NextHop hop)
    {
        if (hop.Gateway is null)
            return;
        if (!NeedsVia(route, hop.Gateway))
        {
            writer.WriteAttribute(Rta.Gateway, hop.Gateway);
            return;
        }
        Span<byte> via = stackalloc byte[sizeof(ushort) + 16];
        BitConverter.TryWriteBytes(via, (ushort)Af.Of(hop.Gateway));
        hop.Gateway.TryWriteBytes(via[sizeof(ushort)..], out int length);
        writer.WriteAttribute(Rta.Via, via[..(sizeof(ushort) + length)]);
    }

    /// <summary>Whether the gateway is of another family than the route, which only IPv4 routes may have.</summary>
    private static bool NeedsVia(Route route, IPAddress gateway) =>
        gateway.AddressFamily != route.Destination.BaseAddress.AddressFamily;
}
