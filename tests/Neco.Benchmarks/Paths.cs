namespace Neco.Benchmarks;

internal static class Paths
{
    public static string Root { get; } = Find();

    public static string Placemat { get; } = Path.Combine(Root, "bin", "placemat");

    /// <summary>The printed table as Markdown.</summary>
    public static string Results { get; } = Path.Combine(Root, "artifacts", "benchmarks.md");

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "cluster.yml")))
                return folder;
        }

        throw new DirectoryNotFoundException("no folder above holds cluster.yml");
    }
}
