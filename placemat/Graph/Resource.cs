namespace Placemat.Graph;

/// <summary>The parts of a page that are files of their own in the source tree.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"Placemat.Graph.Page.{name}")
            ?? throw new InvalidOperationException($"the resource {name} is not part of the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
