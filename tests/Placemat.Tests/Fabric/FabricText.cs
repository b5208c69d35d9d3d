using Placemat.Fabric;
using Placemat.Model;
using Placemat.Spec;
using Placemat.Spec.Yaml;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Fabric;

/// <summary>Loads and writes out fabrics as <c>placemat expand</c> does.</summary>
internal static class FabricText
{
    /// <summary>The plan of the fabric, whose lab must have no problem at all.</summary>
    public static FabricPlan Plan(string fields) => Load(fields).Plan;

    /// <summary>The lab that the fabric stands for, and its plan.</summary>
    public static (FabricPlan Plan, Lab Lab) Load(string fields)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var spec = SpecLoader.Load([folder.Write("lab.yml", Document(fields))], problems);
        var lab = LabResolver.Resolve(spec, "lab", problems);
        Assert.Empty(problems.Sorted());
        return (spec.Fabric!, lab!);
    }

    /// <summary>All findings about the fabric, a line each.</summary>
    public static string Problems(string fields) => LabText.Problems(Document(fields));

    /// <summary>What <c>placemat expand</c> prints for a file with this text.</summary>
    public static string Expand(string yaml)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var output = new StringWriter();
        var writer = new YamlWriter(output);
        SpecLoader.Load([folder.Write("lab.yml", yaml)], problems, writer.Write);
        Assert.Empty(problems.Sorted());
        return output.ToString();
    }

    public static string Document(string fields) => $"kind: Fabric\nname: dc\n{fields}\n";
}
