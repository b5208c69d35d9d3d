namespace Neco.DcTest.Support;

/// <summary>The checkout that this build belongs to.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A command that <c>make build</c> put into <c>bin/</c>.</summary>
    public static string Command(string name)
    {
        var path = Path("bin", name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"there is no {path}; run: make build");
    }

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "cluster.yml")))
                return folder;
        }

        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds cluster.yml: dctest runs from its checkout");
    }
}
