using Placemat.Spec.Kinds;
using Placemat.Spec.Yaml;

namespace Placemat.Spec;

/// <summary>Reads the documents of all files into one <see cref="LabSpec"/>.</summary>
internal static class SpecLoader
{
    /// <summary>Larger than any lab file a person or a generator writes.</summary>
    public const long MaxFileBytes = 64L << 20;

    private static readonly IReadOnlyCollection<string> Kinds = ["Network", "NetworkNamespace", "Router"];

    /// <param name="files">Paths as the user gave them; problems show them that way.</param>
    /// <param name="problems">Receives every finding.</param>
    public static LabSpec Load(IReadOnlyList<string> files, ProblemList problems)
    {
        List<NetworkSpec> networks = [];
        List<NodeSpec> nodes = [];
        foreach (var document in files.SelectMany(file => ReadFile(file, problems)))
            ReadDocument(document, networks, nodes, problems);
        return new()
        {
            BaseDirectory = Path.GetDirectoryName(Path.GetFullPath(files[0]))!,
            Networks = networks,
            Nodes = nodes,
        };
    }

    private static IReadOnlyList<YamlNode> ReadFile(string file, ProblemList problems)
    {
        var start = new SourceMark(file, 1, 1);
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > MaxFileBytes } tooLarge)
            {
                problems.Error(start, $"the file has {tooLarge.Length >> 20} MiB", $"split it; {MaxFileBytes >> 20} MiB is the limit for one file");
                return [];
            }

            using var text = new StreamReader(file);
            return new YamlLoader(file, problems).Load(text);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(start, "there is no such file", "check the path");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Error(start, $"the file cannot be read: {error.Message}", "check that it is a file and its permissions");
        }

        return [];
    }

    private static void ReadDocument(YamlNode document, List<NetworkSpec> networks, List<NodeSpec> nodes, ProblemList problems)
    {
        if (document is not YamlMapping mapping)
        {
            problems.Error(document.Mark, $"a document must be a mapping, but this is {document.Shape}", "begin it with kind: Network, for example");
            return;
        }

        var fields = new MappingReader(mapping.Entries.FirstOrDefault(IsKind)?.Value is YamlScalar name ? name.Text : "a document", mapping, problems);
        if (fields.RequiredValue("kind", new ScalarFormat<string>($"one of: {string.Join(", ", Kinds)}", ScalarFormat.Text.TryParse)) is not { } kind)
            return;
        switch (kind.Value)
        {
            case "Network":
                networks.Add(NetworkSpec.Read(fields));
                break;
            case "NetworkNamespace":
                nodes.Add(NetworkNamespaceSpec.Read(fields));
                break;
            case "Router":
                nodes.Add(RouterSpec.Read(fields));
                break;
            case "Node" or "Image" or "DeviceClass":
                problems.Error(kind.Mark, $"the kind {kind.Value} is not there yet: this version has no virtual machines", "move these documents to a file of their own");
                return;
            default:
                problems.Error(kind.Mark, $"there is no kind \"{kind.Value}\"", Spelling.Suggest(kind.Value, Kinds));
                return;
        }

        fields.Finish();
    }

    private static bool IsKind(YamlEntry entry) => entry.Key.Text.Equals("kind", StringComparison.OrdinalIgnoreCase);
}
