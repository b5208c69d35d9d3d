using System.Text.RegularExpressions;

namespace Neco.Tests.Architecture;

/// <summary>What may refer to what, and how files are laid out. A rule that is changed here is changed on purpose.</summary>
public sealed partial class ArchitectureTests
{
    private const string AspNetCore = "Microsoft.AspNetCore.App";

    /// <summary>
    /// Every product project with those it may refer to, and whether it may use the ASP.NET Core framework. A project that is
    /// not named here yet does not belong to the design yet.
    /// </summary>
    private static readonly Dictionary<string, Arrows> Products = new(StringComparer.Ordinal)
    {
        ["Neco.Net"] = new([], Framework: false),
        ["Neco"] = new([]),
        ["Neco.Gossip"] = new(["Neco.Net"], Framework: false),
        ["Neco.Sabakan"] = new(["Neco", "Neco.Net"]),
        ["Neco.Sabactl"] = new(["Neco"]),
        ["Neco.Cli"] = new(["Neco"]),
        ["Neco.Updater"] = new(["Neco"]),
        ["Neco.Worker"] = new(["Neco"]),
        ["Neco.VaultServer"] = new(["Neco"]),
        ["Neco.Networking"] = new(["Neco", "Neco.Net", "Neco.Gossip"]),
        ["Placemat"] = new(["Neco", "Neco.Net"]),
        ["Neco.DcTest"] = new(["Neco"]),
    };

    /// <summary>Projects of tests that are not named after one product.</summary>
    private static readonly Dictionary<string, Arrows> SharedTests = new(StringComparer.Ordinal)
    {
        ["Neco.Testing"] = new(["Neco.Net"]),
        ["Neco.Benchmarks"] = new([.. Products.Keys, "Neco.Testing"]),
    };

    /// <summary>dctest waits for real systems, so it may look at a real clock.</summary>
    private static readonly string[] OnRealTime = ["Neco.DcTest"];

    public static TheoryData<string> Names => [.. Project.All.Select(project => project.Name)];

    [Fact]
    public void There_are_projects_to_look_at() => Assert.Contains("Neco.Tests", Project.All.Select(project => project.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_refers_only_to_what_its_arrows_allow(string name)
    {
        var project = Find(name);
        var allowed = ArrowsOf(project);

        Assert.Empty(project.References.Except(allowed.References));
        Assert.Empty(project.Items("FrameworkReference").Except(allowed.Framework ? [AspNetCore] : Array.Empty<string>()));
    }

    [Fact]
    public void Wire_codecs_use_no_package_at_all() => Assert.Empty(Find("Neco.Net").Items("PackageReference"));

    [Fact]
    public void Executables_never_refer_to_each_other()
    {
        var executables = Project.All.Where(project => !project.IsTest && project.Property("OutputType") == "Exe").ToList();

        Assert.NotEmpty(executables);
        Assert.Empty(executables.SelectMany(project => project.References).Intersect(executables.Select(project => project.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_product_never_reads_the_wall_clock_by_itself(string name)
    {
        var project = Find(name);
        var isProduct = !project.IsTest && !OnRealTime.Contains(name);

        Assert.Equal(isProduct ? "true" : null, project.Property("IsProduct"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_namespace_is_a_folder(string name)
    {
        var project = Find(name);

        Assert.NotEmpty(project.Sources);
        Assert.Empty(project.Sources.Where(path => !HasRightNamespace(project, path)).Select(path => Path.GetRelativePath(Project.Root, path)));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var listed = File.ReadLines(Path.Combine(Project.Root, "Neco.sln")).Select(line => SolutionProject.Match(line)).Where(match => match.Success).Select(match => match.Groups["path"].Value.Replace('\\', '/'));

        Assert.Equal(Project.All.Select(project => project.RelativePath), listed.Order(StringComparer.Ordinal));
    }

    private static Project Find(string name) => Project.All.Single(project => project.Name == name);

    private static Arrows ArrowsOf(Project project)
    {
        var name = project.Name;
        if (project.IsTest)
        {
            if (SharedTests.TryGetValue(name, out var shared))
                return shared;
            Assert.EndsWith(".Tests", name, StringComparison.Ordinal);
            name = name[..^".Tests".Length];
            Assert.Contains(name, Products.Keys);
            return new([name, "Neco.Testing"]);
        }

        Assert.Contains(name, Products.Keys);
        return Products[name];
    }

    private static bool HasRightNamespace(Project project, string path)
    {
        var folders = Path.GetRelativePath(project.Folder, Path.GetDirectoryName(path)!).Split('/').Where(folder => folder != ".");
        var declared = Namespace.Match(File.ReadAllText(path));
        // Top-level statements have none.
        return declared.Success
            ? declared.Groups["name"].Value == string.Join('.', folders.Prepend(project.RootNamespace))
            : Path.GetFileName(path) == "Program.cs";
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);$", RegexOptions.Multiline)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"^Project\(.*, ""(?<path>[^""]+\.csproj)"", ")]
    private static partial Regex SolutionProject { get; }

    private sealed record Arrows(string[] References, bool Framework = true);
}
