using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Neco.Tests.Architecture;

/// <summary>A project of the repository, as its file says.</summary>
internal sealed class Project
{
    private readonly XDocument _content;

    private Project(string path)
    {
        Path = path;
        _content = XDocument.Load(path);
    }

    /// <summary>Where the working tree is that the tests were built from.</summary>
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(SourceFolder(), "../../.."));

    public static IReadOnlyList<Project> All { get; } = [.. Files(Root, "*.csproj").Order(StringComparer.Ordinal).Select(path => new Project(path))];

    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string RelativePath => System.IO.Path.GetRelativePath(Root, Path);

    public bool IsTest => RelativePath.StartsWith("tests/", StringComparison.Ordinal);

    public string RootNamespace => Property("RootNamespace") ?? Name;

    /// <summary>Names of the projects that it refers to.</summary>
    public IEnumerable<string> References => Items("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path));

    public IEnumerable<string> Sources => Files(Folder, "*.cs");

    public string? Property(string name) => _content.Descendants(name).SingleOrDefault()?.Value;

    public IEnumerable<string> Items(string name) => _content.Descendants(name).Attributes("Include").Select(include => include.Value);

    public override string ToString() => Name;

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(path => !System.IO.Path.GetRelativePath(Root, path).Split('/').Any(part => part is "artifacts" or "bin" or "obj" || part.StartsWith('.')));

    private static string SourceFolder([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
