using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Keeps a slip of the finger from filling the memory.</summary>
internal static class SizeCheck
{
    /// <summary>
    /// More than one machine can carry, and soon counted. It also keeps names short enough for interfaces: a cable's would
    /// have to hold nine digits, which takes a million of them.
    /// </summary>
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

        return true;
    }
}
