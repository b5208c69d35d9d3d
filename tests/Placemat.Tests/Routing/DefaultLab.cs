using System.Net;
using Neco.Net.Ip;
using Placemat.Model.Routing;

namespace Placemat.Tests.Routing;

/// <summary>The routers of the default lab (cluster.yml), built by its rules rather than read from it.</summary>
internal static class DefaultLab
{
    public const int Racks = 3;
    public const int Spines = 2;

    private static readonly int[] Tors = [1, 2];

    private const uint AsnBase = 64600;
    private const uint CoreAsn = AsnBase - 3;
    private const uint SpineAsn = AsnBase - 1;

    private static readonly IPNetwork LoadBalancers = IPNetwork.Parse("10.72.32.0/20");
    private static readonly IPNetwork Bastions = IPNetwork.Parse("10.72.48.0/26");
    private static readonly IPNetwork Ingress = IPNetwork.Parse("10.72.48.64/26");
    private static readonly IPNetwork Global = IPNetwork.Parse("172.17.0.0/24");
    private static readonly IPNetwork Everything = IPNetwork.Parse("0.0.0.0/0");

    public static IEnumerable<RouterIntent> Routers =>
    [
        Core(),
        .. Enumerable.Range(1, Spines).Select(Spine),
        .. Enumerable.Range(0, Racks).SelectMany(rack => new[] { Tor(rack, 1), Tor(rack, 2) }),
        .. Enumerable.Range(0, Racks).Select(Boot),
    ];

    public static RouterIntent Core() => new()
    {
        Name = "core",
        Asn = CoreAsn,
        RouterId = IPAddress.Parse("10.0.0.2"),
        Interfaces =
        [
            Interface(0, "10.0.0.2/24"),
            .. Enumerable.Range(1, Spines).Select(s => Interface(s, $"{CoreToSpine(s, 0)}/31")),
            Interface(Spines + 1, "10.0.3.1/24"),
            Interface(Spines + 2, "10.0.4.1/24"),
        ],
        Routes = [new GatewayRoute(Everything, [IPAddress.Parse("10.0.0.1")])],
        PrefixLists = [new("default-route", [new(Everything)])],
        Policies = [new("only-default-route", [new(Verdict.Accept) { Match = new() { PrefixLists = ["default-route"] } }])],
        Neighbors =
        [
            .. Enumerable.Range(1, Spines).Select(s => new BgpNeighbor
            {
                Name = $"spine{s}",
                Address = CoreToSpine(s, 1),
                Asn = SpineAsn,
                Export = "only-default-route",
            }),
        ],
    };

    public static RouterIntent Spine(int spine) => new()
    {
        Name = $"spine{spine}",
        Asn = SpineAsn,
        RouterId = CoreToSpine(spine, 1),
        Interfaces =
        [
            Interface(0, $"{CoreToSpine(spine, 1)}/31"),
            .. from rack in Enumerable.Range(0, Racks)
               from tor in Tors
               select Interface(2 * rack + tor, $"{SpineToTor(spine, rack, tor, 0)}/31"),
        ],
        Tables =
        [
            new("outer")
            {
                Routes = [.. new[] { LoadBalancers, Bastions, Ingress, Global }.Select(p => new DiscardRoute(p, Discard.Blackhole))],
            },
        ],
        Policies = [new("learned", [new(Verdict.Accept) { Match = new() { Source = RouteSource.Bgp } }])],
        Pipes = [new("outer", RouteTable.Main, "learned")],
        Neighbors =
        [
            new() { Name = "core", Address = CoreToSpine(spine, 0), Asn = CoreAsn, Table = "outer" },
            .. from rack in Enumerable.Range(0, Racks)
               from tor in Tors
               select new BgpNeighbor
               {
                   Name = $"rack{rack}-tor{tor}",
                   Address = SpineToTor(spine, rack, tor, 1),
                   Asn = RackAsn(rack),
               },
        ],
    };

    public static RouterIntent Tor(int rack, int tor) => new()
    {
        Name = $"rack{rack}-tor{tor}",
        Asn = RackAsn(rack),
        RouterId = SpineToTor(1, rack, tor, 1),
        Interfaces =
        [
            .. Enumerable.Range(1, Spines).Select(s => Interface(s - 1, $"{SpineToTor(s, rack, tor, 1)}/31")),
            Interface(Spines, $"{Node(rack, tor, 1)}/26"),
        ],
        Connected = [$"eth{Spines}"],
        PreferredSources = [Node(rack, tor, 1)],
        Policies =
        [
            new("not-connected", [new(Verdict.Reject) { Match = new() { Source = RouteSource.Connected } }]) { Default = Verdict.Accept },
        ],
        Neighbors =
        [
            .. Enumerable.Range(1, Spines).Select(s => new BgpNeighbor
            {
                Name = $"spine{s}",
                Address = SpineToTor(s, rack, tor, 0),
                Asn = SpineAsn,
            }),
            new()
            {
                Name = $"boot-{rack}",
                Address = Node(rack, tor, 3),
                Asn = RackAsn(rack),
                Passive = true,
                RouteReflectorClient = true,
                NextHopSelf = NextHopSelf.External,
                Export = "not-connected",
            },
        ],
    };

    public static RouterIntent Boot(int rack) => new()
    {
        Name = $"boot-{rack}",
        Asn = RackAsn(rack),
        RouterId = Node(rack, 0, 3),
        Loopbacks =
        [
            Host(Node(rack, 0, 3)),
            Host(Add(Bastions.BaseAddress, rack)),
            .. rack == 0 ? [Host(Add(LoadBalancers.BaseAddress, 1))] : Array.Empty<InterfaceAddress>(),
        ],
        Interfaces = [Interface(0, $"{Node(rack, 1, 3)}/26"), Interface(1, $"{Node(rack, 2, 3)}/26")],
        PreferredSources = [Node(rack, 0, 3)],
        Neighbors =
        [
            .. Tors.Select(tor => new BgpNeighbor
            {
                Name = $"rack{rack}-tor{tor}",
                Address = Node(rack, tor, 1),
                Asn = RackAsn(rack),
            }),
        ],
    };

    private static uint RackAsn(int rack) => AsnBase + (uint)rack;

    // Pairs of /31 addresses: the end nearer to the core is the even one.
    private static IPAddress CoreToSpine(int spine, int end) => Add(IPAddress.Parse("10.0.2.0"), 2 * (spine - 1) + end);

    private static IPAddress SpineToTor(int spine, int rack, int tor, int end) =>
        Add(IPAddress.Parse("10.0.1.0"), 4 * ((spine - 1) * Racks + rack) + 2 * (tor - 1) + end);

    // Three networks of 64 addresses for each rack: node0 of loopbacks, node1 behind ToR 1, node2 behind ToR 2.
    private static IPAddress Node(int rack, int network, int host) => Add(IPAddress.Parse("10.69.0.0"), 64 * (3 * rack + network) + host);

    private static RouterInterface Interface(int index, string address) => new($"eth{index}", [InterfaceAddress.Parse(address)]);

    private static InterfaceAddress Host(IPAddress address) => new(address, 32);

    private static IPAddress Add(IPAddress address, int offset)
    {
        var bytes = address.GetAddressBytes();
        for (var i = bytes.Length - 1; offset > 0; i--, offset >>= 8)
        {
            offset += bytes[i];
            bytes[i] = (byte)offset;
        }

        return new(bytes);
    }
}
