using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Counts what each block has to hold, and tells which field to enlarge.</summary>
internal sealed class CapacityCheck
{
    private readonly FabricSpec _spec;
    private readonly FabricSize _size;
    private readonly FabricChecks _checks;

    private CapacityCheck(FabricSpec spec, FabricSize size, FabricChecks checks)
    {
        _spec = spec;
        _size = size;
        _checks = checks;
    }

    public static void Run(FabricSpec spec, FabricSize size, FabricChecks checks)
    {
        var check = new CapacityCheck(spec, size, checks);
        foreach (var blocks in spec.Families)
            check.CheckFamily(blocks);
        check.CheckRangesPerRack();
    }

    private void CheckFamily(AddressesSpec blocks)
    {
        foreach (var block in new[] { blocks.Internet, blocks.CoreExternal, blocks.CoreOperation, blocks.Bmc }.OfType<AddressBlock>().Where(block => block.SizeBits < 2))
            Error(block, $"{block} has no room for two hosts", $"write a /{block.Bits - 2} or larger");
        CheckPool(blocks);
        CheckHosts(blocks);
        if (!blocks.Unnumbered)
            CheckCables(blocks);
        else
            CheckUnnumbered(blocks);
        CheckBastions(blocks.Bastion);
    }

    private void CheckBastions(AddressBlock block)
    {
        var highest = _spec.Racks.Value.Index().Where(rack => rack.Item.BootServers.Value > 0).Select(rack => rack.Index + (rack.Item.BootServers.Value - 1L) * _size.Racks).DefaultIfEmpty(-1).Max();
        if (highest >= 0 && !block.Holds((UInt128)highest + 1))
            Error(block, $"{block} has addresses for boot-0 to boot-{(UInt128.One << block.SizeBits) - 1}, but there is boot-{highest}", Enlarge(block, (UInt128)highest + 1));
    }

    private void CheckCables(AddressesSpec blocks)
    {
        CheckCables(blocks.CoreSpine, _size.Spines, $"there {(_size.Spines == 1 ? "is" : "are")} {Count(_size.Spines, "spine")}", _spec.Spines.Mark);
        CheckCables(blocks.SpineTor, _size.SpineTorCables, $"{Count(_size.Spines, "spine")}, {Count(_size.Racks, "rack")} and {Count(_size.Tors, "ToR")} a rack need {_size.SpineTorCables}", _spec.Racks.Mark);
    }

    private void CheckUnnumbered(AddressesSpec blocks)
    {
        foreach (var block in new[] { blocks.SpineTor, blocks.CoreSpine }.Where(block => block.IsWritten))
            _checks.Error(block.Mark, $"cables without IPv6 addresses leave nothing to \"{block.Field}\"", "remove it, or unnumbered");
    }

    private void CheckPool(AddressesSpec blocks)
    {
        var pool = blocks.NodePool;
        var ranges = (UInt128)(uint)_size.Ranges;
        var needed = ranges * (uint)_size.Racks << blocks.RangeSize.Value;
        if (pool.Holds(needed))
            return;
        var fit = pool.SizeBits < blocks.RangeSize.Value ? 0 : (UInt128.One << (pool.SizeBits - blocks.RangeSize.Value)) / ranges;
        Error(pool, $"{pool} has room for {fit} racks, {ranges} ranges of 2^{blocks.RangeSize.Value} addresses each, but there are {_size.Racks}", Enlarge(pool, needed));
    }

    /// <summary>Every server needs a host number; the last one of a range is its broadcast address.</summary>
    private void CheckHosts(AddressesSpec blocks)
    {
        var bits = blocks.NodePool.Bits;
        if (bits - blocks.RangeMask.Value > blocks.RangeSize.Value)
        {
            _checks.Error(blocks.RangeMask.Mark, $"networks of /{blocks.RangeMask.Value} overlap, because a range has 2^{blocks.RangeSize.Value} addresses only", $"write range-mask: {bits - blocks.RangeSize.Value}");
            return;
        }

        var last = (UInt128.One << (bits - blocks.RangeMask.Value)) - 2;
        foreach (var (number, rack) in _spec.Racks.Value.Index())
        {
            var servers = rack.BootServers.Value + rack.Workers.Sum(workers => (long)workers.Count.Value);
            var needed = (UInt128)(_spec.NodeIndexOffset.Value + servers - 1);
            if (servers == 0 || needed <= last)
                continue;
            _checks.Error(
                rack.Mark,
                $"{FabricNames.Rack(number)} has {Count(servers, "server")}, but a network of /{blocks.RangeMask.Value} has room for {(last < (uint)_spec.NodeIndexOffset.Value ? 0 : last - (uint)_spec.NodeIndexOffset.Value + 1)}",
                $"write fewer, or {(blocks.RangeMask.Value > bits - blocks.RangeSize.Value ? "reduce range-mask" : "enlarge range-size")}");
            return;
        }
    }

    private void CheckCables(AddressBlock block, long cables, string need, SourceMark otherwise)
    {
        if (!block.Holds((UInt128)cables * 2))
            Error(block, $"{block} has addresses for {(UInt128.One << block.SizeBits) / 2} cables, but {need}", Enlarge(block, (UInt128)cables * 2), otherwise);
    }

    private void CheckRangesPerRack()
    {
        if (_spec.NodeIpsPerNode is { } ranges && ranges.Value < _size.Tors + 1)
            _checks.Error(ranges.Mark, $"a node has {_size.Tors + 1} addresses: node0 and one below each of {Count(_size.Tors, "ToR")}", $"write node-ips-per-node: {_size.Tors + 1}, or leave it out");
    }

    /// <summary>A default is not to be found in the file, so the finding is about what is too much for it.</summary>
    private void Error(AddressBlock block, string what, string advice, SourceMark? otherwise = null) =>
        _checks.Error(block.IsWritten ? block.Mark : otherwise ?? _spec.Racks.Mark, what, advice);

    private static string Enlarge(AddressBlock block, UInt128 addresses) => block.LengthFor(addresses) is > 0 and var length
        ? $"give {block.Field} a /{length}, or write fewer"
        : "write fewer";

    private static string Count(long number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
