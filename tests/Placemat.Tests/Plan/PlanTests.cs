using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Plan;
using Placemat.Tests.Support;

namespace Placemat.Tests.Plan;

/// <summary>Everything that would be done for a lab, as a text: a change of it is a change of what labs are.</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_small_lab_is_laid_out_from_bridges_to_programs() =>
        GoldenFile.Verify(Text(LabText.Resolve(File.ReadAllText(Repository.Beside("golden/small.yml"))), contents: false), Repository.Beside("golden/small.txt"));

    [Fact]
    public void The_default_lab_is_laid_out_from_bridges_to_programs()
    {
        var (lab, problems) = LabText.Load([Repository.Cluster], "cluster");

        Assert.Empty(problems);
        GoldenFile.Verify(Text(lab!, contents: false), Repository.Beside("golden/cluster.txt"));
    }

    [Fact]
    public void Contents_of_files_are_printed_when_they_are_asked_for()
    {
        var lab = LabText.Resolve(
            """
            kind: Network
            name: world
            type: external
            use-nat: true
            address: 10.0.0.1/24
            ---
            kind: NetworkNamespace
            name: a
            interfaces: [{network: world}]
            filter: |
              table inet a {
                chain input {}
              }
            """);

        var text = Text(lab, contents: true);

        Assert.Contains("  file /run/placemat/lab/nodes/a/filter.nft\n    table inet a {\n      chain input {}\n    }\n  once nft", text, StringComparison.Ordinal);
        Assert.Contains("  filter\n    table inet placemat {\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_the_same_every_time()
    {
        var yaml = File.ReadAllText(Repository.Beside("golden/small.yml"));

        Assert.Equal(Text(LabText.Resolve(yaml), contents: true), Text(LabText.Resolve(yaml), contents: true));
    }

    private static string Text(Lab lab, bool contents) => PlanText.Render(LabPlanner.Plan(lab, new LabDirectory("/run/placemat", lab.Name)), contents);
}
