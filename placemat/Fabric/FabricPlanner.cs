using System.Collections.Immutable;
using System.Net;
using Neco.Net.Ip;
using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Numbers and names everything in a fabric.</summary>
internal sealed class FabricPlanner
{
    private readonly FabricSpec _spec;
    private readonly FabricSize _size;
    private readonly ImmutableArray<AddressRules> _families;
    private readonly ILookup<string, InterfaceAddress> _loadBalancers;

    private FabricPlanner(FabricSpec spec, FabricSize size)
    {
        _spec = spec;
        _size = size;
        _families = [.. spec.Families.Select(blocks => new AddressRules(blocks, size))];
        _loadBalancers = spec.LoadBalancers.SelectMany(one => one.Addresses.Select(address => (Server: one.Server!.Value, address.Value))).ToLookup(pair => pair.Server, pair => AddressRules.Single(pair.Value));
    }

    /// <summary>The plan, or null with the reasons reported.</summary>
    public static FabricPlan? Plan(FabricSpec spec, ProblemList problems)
    {
        if (!spec.IsRight)
            return null;
        var size = FabricSize.Of(spec);
        return FabricChecks.Pass(spec, size, problems) ? new FabricPlanner(spec, size).Plan() : null;
    }

    private uint CoreAsn => _spec.AsnBase.Value - 3;

    private uint SpineAsn => _spec.AsnBase.Value - 1;

    private FabricPlan Plan()
    {
        var racks = _spec.Racks.Value.Select((rack, number) => Rack(rack, number)).ToImmutableArray();
        return new()
        {
            Name = _spec.Name!.Value,
            Core = Core(),
            Spines = [.. Enumerable.Range(0, _size.Spines).Select(spine => Spine(spine, racks))],
            Racks = racks,
            NodePool = new(_spec.Ipv4.NodePool.Prefix, _spec.Ipv4.RangeSize.Value, _spec.Ipv4.RangeMask.Value, _size.Ranges, _spec.NodeIndexOffset.Value),
            Exposed = [.. Exposed()],
            Unnumbered = _spec.Families.Any(blocks => blocks.Unnumbered),
        };
    }

    private CorePlan Core()
    {
        var bmc = _spec.Ipv4.Bmc;
        return new()
        {
            Asn = CoreAsn,
            Host = AddressRules.Host(_spec.Ipv4.Internet!, 1),
            Internet = AddressRules.Host(_spec.Ipv4.Internet!, 2),
            External = Door(FabricNames.ExternalNetwork, FabricNames.External, blocks => blocks.CoreExternal),
            Operation = Door(FabricNames.OperationNetwork, FabricNames.Operation, blocks => blocks.CoreOperation),
            Bmc = bmc is null ? null : new(AddressRules.Host(bmc, 1), AddressRules.Host(bmc, 2)),
            Loopbacks = [.. new[] { _spec.Proxy }.OfType<Located<IPAddress>>().Concat(_spec.Ntp).Select(address => AddressRules.Single(address.Value))],
        };
    }

    private CablePlan Door(string network, string outside, Func<AddressesSpec, AddressBlock> block)
    {
        var blocks = _spec.Families.Select(block).ToList();
        return new(
            network,
            new(FabricNames.Core, [.. blocks.Select(one => AddressRules.Host(one, 1))]),
            new(outside, [.. blocks.Select(one => AddressRules.Host(one, 2))]));
    }

    private SpinePlan Spine(int spine, ImmutableArray<RackPlan> racks) => new()
    {
        Name = FabricNames.Spine(spine + 1),
        Asn = SpineAsn,
        Uplink = Cable(FabricNames.CoreToSpine(spine + 1), FabricNames.Core, FabricNames.Spine(spine + 1), family => family.CoreToSpine(spine)),
        Downlinks = [.. racks.SelectMany(rack => rack.Tors).Select(tor => tor.Uplinks[spine])],
    };

    private RackPlan Rack(RackSpec rack, int number) => new()
    {
        Number = number,
        Name = FabricNames.Rack(number),
        Asn = _spec.AsnBase.Value + (uint)number,
        Tors = [.. Enumerable.Range(0, rack.Tors.Value).Select(tor => Tor(number, tor))],
        BootServers = [.. Enumerable.Range(0, rack.BootServers.Value).Select(index => BootServer(rack, number, index))],
        Workers = [.. rack.Workers.SelectMany(workers => Enumerable.Range(1, workers.Count.Value).Select(index => (Role: workers.Role.Value, Index: index))).Select((worker, place) => Worker(rack, number, worker.Role, worker.Index, place))],
    };

    private TorPlan Tor(int rack, int tor)
    {
        var name = FabricNames.Tor(rack, tor + 1);
        return new()
        {
            Name = name,
            Uplinks = [.. Enumerable.Range(0, _size.Spines).Select(spine => Cable(FabricNames.SpineToTor(spine + 1, rack, tor + 1), FabricNames.Spine(spine + 1), name, family => family.SpineToTor(spine, rack, tor)))],
            Network = FabricNames.NodeNetwork(rack, tor + 1),
            Addresses = Each(family => family.Node(rack, tor + 1, 1)),
        };
    }

    private BootServerPlan BootServer(RackSpec spec, int rack, int index)
    {
        var number = rack + index * _size.Racks;
        var host = _spec.NodeIndexOffset.Value + index;
        return new()
        {
            Name = FabricNames.BootServer(number),
            Number = number,
            HostNumber = host,
            Node0 = Each(family => family.Node0(rack, host)),
            Links = Links(spec, rack, host),
            Bastion = Each(family => family.Bastion(number)),
            LoadBalancers = [.. _loadBalancers[FabricNames.BootServer(number)]],
        };
    }

    private WorkerPlan Worker(RackSpec spec, int rack, string role, int index, int place)
    {
        var host = _spec.NodeIndexOffset.Value + spec.BootServers.Value + place;
        return new()
        {
            Name = FabricNames.Worker(rack, role, index),
            Role = role,
            Index = index,
            HostNumber = host,
            Node0 = Each(family => family.Node0(rack, host)),
            Links = Links(spec, rack, host),
        };
    }

    private ImmutableArray<ServerLink> Links(RackSpec spec, int rack, int host) =>
        [.. Enumerable.Range(1, spec.Tors.Value).Select(tor => new ServerLink(FabricNames.NodeNetwork(rack, tor), Each(family => family.Node(rack, tor, host))))];

    private IEnumerable<ExposedPrefix> Exposed()
    {
        foreach (var blocks in _spec.Families)
        {
            yield return new(blocks.LoadBalancer.Field, blocks.LoadBalancer.Prefix, [Outside.External]);
            yield return new(blocks.Bastion.Field, blocks.Bastion.Prefix, [Outside.Operation]);
            yield return new(blocks.Ingress.Field, blocks.Ingress.Prefix, [Outside.External]);
            yield return new(blocks.Global.Field, blocks.Global.Prefix, []);
        }

        foreach (var exposed in _spec.Exposed)
            yield return new(exposed.Name!.Value, exposed.Prefix!.Value, [.. exposed.From.Select(from => from.Value)]);
    }

    private CablePlan Cable(string network, string near, string far, Func<AddressRules, (InterfaceAddress Near, InterfaceAddress Far)> pair)
    {
        var pairs = _families.Where(family => family.HasCables).Select(pair).ToList();
        return new(network, new(near, [.. pairs.Select(ends => ends.Near)]), new(far, [.. pairs.Select(ends => ends.Far)]));
    }

    private ImmutableArray<InterfaceAddress> Each(Func<AddressRules, InterfaceAddress> address) => [.. _families.Select(address)];
}
