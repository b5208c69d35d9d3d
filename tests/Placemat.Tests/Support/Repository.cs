using System.Runtime.CompilerServices;

namespace Placemat.Tests.Support;

/// <summary>Files of the working tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The repository's default lab.</summary>
    public static string Cluster { get; } = Path.GetFullPath(Path.Combine(Folder(), "../../../cluster.yml"));

    /// <summary>A path beside the caller's source file.</summary>
    public static string Beside(string name, [CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, name);

    private static string Folder([CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
