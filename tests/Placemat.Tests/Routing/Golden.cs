using System.Runtime.CompilerServices;

namespace Placemat.Tests.Routing;

/// <summary>
/// Compares a text with the file that is its contract. Run the tests with <c>UPDATE_GOLDEN=1</c> to write the files anew, and
/// read the difference before it is committed.
/// </summary>
internal static class Golden
{
    public static void Verify(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = PathOf(name, caller);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    public static string PathOf(string name, [CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "golden", name);
}
