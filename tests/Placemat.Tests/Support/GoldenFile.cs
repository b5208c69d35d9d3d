namespace Placemat.Tests.Support;

/// <summary>
/// Compares a text with the file that is its contract. Run the tests with <c>UPDATE_GOLDEN=1</c> to write the files anew, and
/// read the difference before it is committed.
/// </summary>
internal static class GoldenFile
{
    public static void Verify(string actual, string path)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }
}
