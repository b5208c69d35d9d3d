using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric;

/// <summary>Checks what the file says about single servers.</summary>
internal static class ServerCheck
{
    public static void Run(FabricSpec spec, FabricSize size, FabricChecks checks)
    {
        foreach (var (number, rack) in spec.Racks.Value.Index())
            CheckWorkerNames(rack, number, checks);
        var bootServers = spec.Racks.Value
            .SelectMany((rack, number) => Enumerable.Range(0, rack.BootServers.Value).Select(index => FabricNames.BootServer(number + index * size.Racks)))
            .ToHashSet(StringComparer.Ordinal);
        HashSet<IPAddress> taken = [];
        foreach (var one in spec.LoadBalancers)
        {
            if (!bootServers.Contains(one.Server!.Value))
                checks.Error(one.Server.Mark, $"there is no boot server {Excerpt.Of(one.Server.Value)}", Spelling.Suggest(one.Server.Value, bootServers));
            foreach (var address in one.Addresses)
                CheckLoadBalancer(address, taken, spec, checks);
        }
    }

    /// <summary>Roles that end with digits can run into each other: the 11th of "cs" and the first of "cs1".</summary>
    private static void CheckWorkerNames(RackSpec rack, int number, FabricChecks checks)
    {
        var names = Enumerable.Range(1, rack.Tors.Value).Select(tor => FabricNames.Tor(number, tor)).ToHashSet(StringComparer.Ordinal);
        foreach (var workers in rack.Workers)
        {
            var doubled = Enumerable.Range(1, workers.Count.Value).Select(index => FabricNames.Worker(number, workers.Role.Value, index)).FirstOrDefault(name => !names.Add(name));
            if (doubled is not null)
                checks.Error(workers.Role.Mark, $"two nodes would be called {doubled}", "choose another role");
        }
    }

    private static void CheckLoadBalancer(Located<IPAddress> address, HashSet<IPAddress> taken, FabricSpec spec, FabricChecks checks)
    {
        var blocks = spec.Families.Select(family => family.LoadBalancer).Where(block => block.Prefix.BaseAddress.AddressFamily == address.Value.AddressFamily).ToList();
        if (blocks.Count > 0 && !blocks[0].Prefix.Contains(address.Value))
            checks.Error(address.Mark, $"{address.Value} is not in {blocks[0]}", "write an address of that block");
        if (!taken.Add(address.Value))
            checks.Error(address.Mark, $"{address.Value} is there already", "write another address");
    }
}
