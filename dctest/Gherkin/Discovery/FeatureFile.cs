using Microsoft.Extensions.FileSystemGlobbing;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Discovery;

/// <summary>A feature file, which the build copied beside the tests.</summary>
/// <param name="Uri">Its path from the tests' folder, which is also that from the root of the repository.</param>
/// <param name="SourcePath">Where an editor finds it.</param>
internal sealed record FeatureFile(string Uri, string SourcePath)
{
    /// <summary>The files that match a pattern such as <c>features/**/*.feature</c>, in the order of their names.</summary>
    /// <param name="pattern">From the tests' folder.</param>
    /// <param name="testSource">The source file of the test, from which the originals are looked for upwards.</param>
    public static IReadOnlyList<FeatureFile> Find(string pattern, string? testSource)
    {
        var matches = new Matcher(StringComparison.Ordinal).AddInclude(pattern).GetResultsInFullPath(AppContext.BaseDirectory);
        return
        [
            .. matches
                .Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path))
                .Order(StringComparer.Ordinal)
                .Select(uri => new FeatureFile(uri, FindSource(uri, testSource) ?? Copy(uri))),
        ];
    }

    public static GherkinDocument Parse(string uri) => GherkinParser.Parse(uri, File.ReadAllText(Copy(uri)));

    private static string Copy(string uri) => Path.Combine(AppContext.BaseDirectory, uri);

    private static string? FindSource(string uri, string? testSource)
    {
        for (var folder = Path.GetDirectoryName(testSource); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, uri);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
