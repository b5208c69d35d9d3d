using Placemat.Model;
using Placemat.Tests.Support;

namespace Placemat.Tests.Fabric;

public sealed class FabricExpansionTests
{
    /// <summary>As <c>default-lab.yml</c> has it, which says everything by hand.</summary>
    private const string DefaultFabric = "load-balancers: [{server: boot-0, addresses: [10.72.32.1]}]";

    /// <summary>The worked example of the data center that this one takes after.</summary>
    private const string ReferenceFabric =
        """
        spines: 2
        racks:
          - workers: {cs: 2, ss: 0}
          - workers: {cs: 2, ss: 2}
        """;

    [Fact]
    public void The_default_fabric_is_the_lab_that_was_written_by_hand()
    {
        var byHand = LabText.Resolve(File.ReadAllText(Repository.Beside("default-lab.yml")));

        var (_, fabric) = FabricText.Load(DefaultFabric);

        Assert.Equal(Parts(byHand), Parts(fabric));
    }

    [Fact]
    public void Reference_fabric() => Verify(ReferenceFabric, "reference.yml");

    [Fact]
    public void Default_fabric() => Verify(DefaultFabric, "default.yml");

    [Fact]
    public void Fabric_with_everything() => Verify(
        """
        spines: 3
        asn-base: 4200000100
        tors: 3
        racks:
          - {boot-servers: 2, workers: {ss: 1, cs: 2}}
          - {tors: 1, boot-servers: 0, workers: {gpu: 1}}
          - {}
        addresses:
          internet: 192.168.0.0/30
          spine-tor: 192.168.1.0/26
          core-spine: 192.168.1.64/29
          core-external: 192.168.2.0/29
          core-operation: 192.168.2.8/29
          node-pool: 10.0.0.0/16
          range-size: 8
          range-mask: 25
          node-index-offset: 10
          node-ips-per-node: 5
          load-balancer: 203.0.113.0/28
          bastion: 203.0.113.16/28
          ingress: 203.0.113.32/28
          global: 203.0.113.48/28
          bmc: 192.168.3.0/24
        exposed:
          - {name: egress, prefix: 203.0.113.64/28}
          - {name: portal, prefix: 203.0.113.80/28, from: [external, operation]}
        proxy: 192.168.4.3
        ntp: [192.168.4.4, 192.168.4.5]
        bfd: {interval: 300ms, multiplier: 3}
        dhcp-relay: [203.0.113.20, 203.0.113.21]
        engine: bird
        load-balancers:
          - {server: boot-3, addresses: [203.0.113.1, 203.0.113.2]}
        """,
        "everything.yml");

    [Theory]
    [InlineData("default.yml")]
    [InlineData("reference.yml")]
    [InlineData("everything.yml")]
    public void What_is_expanded_stays_the_same_when_expanded_again(string name)
    {
        var expanded = File.ReadAllText(Golden(name));

        Assert.Equal(WithoutComments(expanded), FabricText.Expand(expanded));
    }

    private static void Verify(string fields, string name)
    {
        var expanded = FabricText.Expand(FabricText.Document(fields));

        GoldenFile.Verify(expanded, Golden(name));
        Assert.Equal(Parts(FabricText.Load(fields).Lab), Parts(LabText.Resolve(expanded)));
    }

    /// <summary>All that a resolved lab says.</summary>
    private static IEnumerable<string> Parts(Lab lab) => lab.Networks.Cast<object>().Concat(lab.Nodes).Select(part => Structure.Of(part));

    private static string Golden(string name) => Repository.Beside($"golden/{name}");

    private static string WithoutComments(string text) => string.Concat(text.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line + "\n"))[..^1];
}
