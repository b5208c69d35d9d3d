using Placemat.Model;
using Placemat.Spec;
using Placemat.Tests.Routing;

namespace Placemat.Tests.Support;

/// <summary>Loads labs as <c>placemat validate</c> does.</summary>
internal static class LabText
{
    /// <summary>The lab that <paramref name="yaml"/> describes, which must have no problem at all.</summary>
    public static Lab Resolve(string yaml, string name = "lab")
    {
        using var folder = new TemporaryFolder();
        var (lab, problems) = Load([folder.Write("lab.yml", yaml)], name);
        Assert.Empty(problems);
        return lab!;
    }

    /// <summary>All findings about <paramref name="yaml"/>, a line each; the file is called <c>lab.yml</c>.</summary>
    public static string Problems(string yaml, bool strict = false)
    {
        using var folder = new TemporaryFolder();
        return Problems([folder.Write("lab.yml", yaml)], folder.Path, strict);
    }

    /// <summary>All findings about <paramref name="files"/>, a line each, with paths as from <paramref name="folder"/>.</summary>
    public static string Problems(IReadOnlyList<string> files, string folder, bool strict = false) =>
        string.Concat(Load(files, "lab", strict).Problems.Select(problem => $"{problem}\n")).Replace(folder + "/", "", StringComparison.Ordinal);

    public static (Lab? Lab, IReadOnlyList<Problem> Problems) Load(IReadOnlyList<string> files, string name = "lab", bool strict = false)
    {
        var problems = new ProblemList(strict);
        var lab = LabResolver.Resolve(SpecLoader.Load(files, problems), name, problems);
        Assert.Equal(problems.HasErrors, lab is null);
        return (lab, problems.Sorted());
    }
}
