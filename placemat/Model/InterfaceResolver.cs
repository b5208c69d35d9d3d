using System.Collections.Immutable;
using Neco.Net.Ip;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Finds the network of each interface and keeps addresses unique on it.</summary>
internal sealed class InterfaceResolver(string lab, IReadOnlyDictionary<string, Network> networks, ProblemList problems)
{
    private readonly Dictionary<(string Network, System.Net.IPAddress Address), SourceMark> _addresses = [];

    public ImmutableArray<Interface> Resolve(string node, IReadOnlyList<InterfaceSpec> specs)
    {
        var interfaces = ImmutableArray.CreateBuilder<Interface>(specs.Count);
        for (var index = 0; index < specs.Count; index++)
        {
            if (FindNetwork(specs[index]) is not { } network)
                continue;
            foreach (var address in specs[index].Addresses)
                Claim(network, address);
            interfaces.Add(new()
            {
                Name = $"eth{index}",
                Network = network,
                Addresses = [.. specs[index].Addresses.Select(address => address.Value)],
                Mac = DerivedMac.For(lab, node, index),
            });
        }

        return interfaces.DrainToImmutable();
    }

    private Network? FindNetwork(InterfaceSpec spec)
    {
        if (spec.Network is not { } name)
            return null;
        if (networks.TryGetValue(name.Value, out var network))
            return network;
        problems.Error(name.Mark, $"there is no network {Excerpt.Of(name.Value)}", Spelling.Suggest(name.Value, [.. networks.Keys]));
        return null;
    }

    private void Claim(Network network, Located<InterfaceAddress> address)
    {
        if (network.Address?.Address.Equals(address.Value.Address) == true)
            problems.Error(address.Mark, $"{address.Value.Address} is the lab side's own address on \"{network.Name}\"", "use another address");
        else if (!_addresses.TryAdd((network.Name, address.Value.Address), address.Mark))
        {
            var first = _addresses[(network.Name, address.Value.Address)];
            problems.Error(address.Mark, $"{address.Value.Address} is on \"{network.Name}\" already, in {first.File}:{first.Line}", "change one");
        }
    }
}
