using System.Collections.Immutable;
using Neco.Net.Netlink;
using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Routing.Bird;

namespace Placemat.Plan;

/// <summary>Lays out one node.</summary>
internal static class NodePlanner
{
    /// <summary>Interface <c>eth{n}</c> has index 10 + n in every node; below are the kernel's own.</summary>
    public const int FirstInterfaceIndex = 10;

    private static readonly LinkRef Loopback = new(1, "lo");

    private static readonly ImmutableArray<Sysctl> Sysctls =
    [
        new("net.ipv4.ip_forward", "1"),
        new("net.ipv6.conf.all.forwarding", "1"),
        // Paths in a fabric with equal-cost routes are asymmetric, which reverse path filters take for spoofing.
        new("net.ipv4.conf.all.rp_filter", "0"),
        new("net.ipv4.conf.default.rp_filter", "0"),
        // Equal-cost paths are chosen by flow, ports included, as switches do.
        new("net.ipv4.fib_multipath_hash_policy", "1"),
        new("net.ipv6.fib_multipath_hash_policy", "1"),
        // A host may have been started without IPv6 addresses; its lab has them.
        new("net.ipv6.conf.all.disable_ipv6", "0"),
        // Addresses derive from the lab file, so there is nothing to detect; detection would delay each by a second. The kernel
        // takes the larger of the two.
        new("net.ipv6.conf.all.accept_dad", "0"),
        new("net.ipv6.conf.default.accept_dad", "0"),
        // Nor is there anything to learn from whoever advertises himself as a router.
        new("net.ipv6.conf.default.accept_ra", "0"),
        // Link-local addresses derive from hardware addresses (EUI-64), as neighbors without agreed addresses expect.
        new("net.ipv6.conf.default.addr_gen_mode", "0"),
    ];

    public static NodePlan Plan(Lab lab, Node node, ImmutableArray<LinkPlan> links, LabDirectory directory)
    {
        var folder = directory.NodeDirectory(node.Name);
        var filter = node.Filter is null ? null : new FilePlan(Path.Combine(folder, "filter.nft"), node.Filter);
        var bird = node is Router router ? new BirdPlan(router.Intent, folder) : null;
        return new()
        {
            Node = node,
            Sysctls = Sysctls,
            Links = links,
            Setup = [.. Setup(node, links)],
            Files = [.. new[] { filter, bird?.File }.OfType<FilePlan>()],
            Preparation =
            [
                .. filter is null ? [] : new[] { ImmutableArray.Create("nft", "-f", filter.Path) },
                .. node.InitScripts.Select(script => ImmutableArray.Create(script)),
            ],
            Programs =
            [
                .. bird is null ? [] : new[] { bird.Run },
                .. node.Apps.Select(app => new ProgramPlan(app.Name, app.Command, MayFinish: true)),
            ],
        };
    }

    private static IEnumerable<RtnetlinkRequest> Setup(Node node, ImmutableArray<LinkPlan> links)
    {
        yield return new SetLink(Loopback) { Up = true };
        foreach (var address in node.Loopbacks)
            yield return new AddAddress(Loopback, address);
        foreach (var (link, plan) in node.Interfaces.Zip(links))
        {
            yield return new SetLink(plan.Interface) { Up = true };
            foreach (var address in link.Addresses)
                yield return new AddAddress(plan.Interface, address);
        }

        foreach (var route in node.Routes)
            yield return Route(route, links);
    }

    private static AddRoute Route(StaticRoute route, ImmutableArray<LinkPlan> links) => new(route switch
    {
        GatewayRoute gateway => new Route(route.Prefix) { Protocol = RouteProtocol.Static, NextHops = [.. gateway.Gateways.Select(address => new NextHop(address))] },
        InterfaceRoute direct => new Route(route.Prefix)
        {
            Protocol = RouteProtocol.Static,
            NextHops = [new NextHop(links.Single(link => link.Interface.Name == direct.Interface).Interface)],
        },
        DiscardRoute discard => new Route(route.Prefix) { Protocol = RouteProtocol.Static, Type = TypeOf(discard.Discard) },
        _ => throw new ArgumentException($"unknown kind of route {route.GetType().Name}", nameof(route)),
    });

    private static RouteType TypeOf(Discard discard) => discard switch
    {
        Discard.Blackhole => RouteType.Blackhole,
        Discard.Unreachable => RouteType.Unreachable,
        _ => RouteType.Prohibit,
    };
}
