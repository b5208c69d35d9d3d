using Placemat.Model;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Keeps a slip of the finger from filling the memory, and names from growing too long for the kernel.</summary>
internal static class SizeCheck
{
    /// <summary>More than one machine can carry, and soon counted.</summary>
    private const long MaxParts = 250_000;

    /// <summary>Each is an argument of a relay.</summary>
    private const long MaxRelayTargets = 1_000_000;

    public static bool Run(FabricSpec spec, FabricSize size, FabricChecks checks)
    {
        var servers = spec.Racks.Value.Sum(rack => (long)rack.BootServers.Value + rack.Workers.Sum(workers => (long)workers.Count.Value));
        if (size.SpineTorCables + servers > MaxParts)
        {
            checks.Error(
                spec.Racks.Mark,
                $"{size.Spines} spines and {size.Racks} racks make {size.SpineTorCables:N0} cables and {servers:N0} servers",
                $"write fewer; {MaxParts:N0} of both together is the most");
            return false;
        }

        var relays = spec.DhcpRelay.ToBootServers ? spec.Racks.Value.Sum(rack => (long)rack.Tors.Value) * spec.Racks.Value.Sum(rack => (long)rack.BootServers.Value) : 0;
        if (relays > MaxRelayTargets)
        {
            checks.Error(spec.Racks.Mark, $"relaying DHCP from every ToR of {size.Racks} racks to the boot servers of all others makes {relays:N0} relays", "write dhcp-relay: with a few addresses, or false");
            return false;
        }

        var longest = FabricNames.SpineToTor(size.Spines, size.Racks - 1, size.Tors);
        if (longest.Length > NameRules.MaxNetworkName)
        {
            checks.Error(
                spec.Racks.Mark,
                $"the network {longest} would have a name of {longest.Length} characters, and {NameRules.MaxNetworkName} is the most",
                "write fewer spines, racks or tors");
            return false;
        }

        return true;
    }
}
