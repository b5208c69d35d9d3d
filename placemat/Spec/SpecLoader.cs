using System.Text;
using Placemat.Fabric;
using Placemat.Fabric.Expansion;
using Placemat.Spec.Kinds;
using Placemat.Spec.Kinds.Fabric;
using Placemat.Spec.Yaml;

namespace Placemat.Spec;

/// <summary>Reads the documents of all files into one <see cref="LabSpec"/>.</summary>
internal sealed class SpecLoader
{
    /// <summary>Larger than any lab file a person or a generator writes.</summary>
    public const int MaxMillionCharacters = 64;

    private static readonly IReadOnlyList<string> Kinds = ["Network", "NetworkNamespace", "Router", "Fabric"];

    private static readonly ScalarFormat<string> KindFormat = ScalarFormat.Text.For(ScalarFormat.Choice(Kinds));

    private readonly ProblemList _problems;
    private readonly List<NetworkSpec> _networks = [];
    private readonly List<NodeSpec> _nodes = [];
    private readonly Action<YamlDocument>? _onPlain;
    private FabricSpec? _fabric;
    private FabricPlan? _fabricPlan;
    private bool _isComplete = true;

    private SpecLoader(ProblemList problems, Action<YamlDocument>? onPlain)
    {
        _problems = problems;
        _onPlain = onPlain;
    }

    /// <param name="files">Paths as the user gave them; problems show them that way.</param>
    /// <param name="problems">Receives every finding.</param>
    /// <param name="onPlain">Receives the documents from which the lab is read: those of the files, with those that a fabric stands for in its place.</param>
    public static LabSpec Load(IReadOnlyList<string> files, ProblemList problems, Action<YamlDocument>? onPlain = null)
    {
        var loader = new SpecLoader(problems, onPlain);
        foreach (var file in files)
            loader.ReadFile(file, files);
        return new()
        {
            BaseDirectory = Path.GetDirectoryName(Path.GetFullPath(files[0]))!,
            Networks = loader._networks,
            Nodes = loader._nodes,
            Fabric = loader._fabricPlan,
            IsComplete = loader._isComplete,
        };
    }

    private void ReadFile(string file, IReadOnlyList<string> files)
    {
        var start = new SourceMark(file, 1, 1);
        if (files.Count(other => Path.GetFullPath(other) == Path.GetFullPath(file)) > 1)
        {
            _problems.Error(start, "the file is given more than once", "name it once");
            _isComplete = false;
            return;
        }

        try
        {
            if (ReadText(file) is { } text)
            {
                ReadDocuments(file, text);
                return;
            }

            _problems.Error(start, $"the file has more than {MaxMillionCharacters} million characters", "split it");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            _problems.Error(start, "there is no such file", "check the path");
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(file))
        {
            _problems.Error(start, "this is a folder", "name the files in it");
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Error(start, "you may not read this file", "check its permissions");
        }
        catch (IOException error)
        {
            _problems.Error(start, $"the file cannot be read: {error.Message.TrimEnd('.')}", "check that it is a file");
        }

        _isComplete = false;
    }

    /// <summary>Null when there is more than the limit; a device or pipe may never end.</summary>
    private static string? ReadText(string file)
    {
        using var reader = new StreamReader(file);
        var text = new StringBuilder();
        var block = new char[64 << 10];
        while (reader.ReadBlock(block) is > 0 and var count)
        {
            text.Append(block, 0, count);
            if (text.Length > MaxMillionCharacters * 1_000_000)
                return null;
        }

        return text.ToString();
    }

    private void ReadDocuments(string file, string text)
    {
        var yaml = new YamlLoader(file, _problems);
        foreach (var document in yaml.Load(new StringReader(text)))
            ReadDocument(new(document));
        _isComplete &= yaml.IsComplete;
    }

    private void ReadDocument(YamlDocument document)
    {
        if (document.Root is not YamlMapping mapping)
        {
            _problems.Error(document.Root.Mark, $"a document must be a mapping, but this is {document.Root.Shape}", $"begin it with kind: {Kinds[0]}, for example");
            _isComplete = false;
            return;
        }

        var what = mapping.Entries.FirstOrDefault(IsKind)?.Value is YamlScalar name && Kinds.Contains(name.Text) ? name.Text : "a document";
        var fields = new MappingReader(what, mapping, _problems);
        if (fields.RequiredValue("kind", KindFormat) is not { } kind)
            _isComplete = false;
        else if (kind.Value is "Node" or "Image" or "DeviceClass")
            _problems.Error(kind.Mark, $"this version has no virtual machines, so it cannot take a document of kind {kind.Value}", "move it to a file of its own");
        else if (Kinds.Contains(kind.Value))
            ReadFields(kind.Value, fields, document);
        else
            ReadMisspelt(kind, fields, document);
    }

    /// <summary>Goes on with the kind that was probably meant, so that its mistakes are found too and references to it are not.</summary>
    private void ReadMisspelt(Located<string> kind, MappingReader fields, YamlDocument document)
    {
        _problems.Error(kind.Mark, $"there is no kind {Excerpt.Of(kind.Value)}", Spelling.Suggest(kind.Value, Kinds));
        if (Spelling.Closest(kind.Value, Kinds) is { } meant)
            ReadFields(meant, fields, document);
        else
            _isComplete = false;
    }

    private void ReadFields(string kind, MappingReader fields, YamlDocument document)
    {
        switch (kind)
        {
            case "Fabric":
                ReadFabric(fields);
                return;
            case "Network":
                _networks.Add(NetworkSpec.Read(fields));
                break;
            case "NetworkNamespace":
                _nodes.Add(NetworkNamespaceSpec.Read(fields));
                break;
            default:
                _nodes.Add(RouterSpec.Read(fields));
                break;
        }

        fields.Finish();
        _onPlain?.Invoke(document);
    }

    private void ReadFabric(MappingReader fields)
    {
        var fabric = FabricSpec.Read(fields);
        fields.Finish();
        if (_fabric is { } first)
            _problems.Error(fabric.Mark, $"a lab has one fabric, and there is one in {first.Mark.File}:{first.Mark.Line}", "keep one, or write a lab for each");
        else if (FabricPlanner.Plan(fabric, _problems) is { } plan)
        {
            _fabricPlan = plan;
            foreach (var document in FabricExpansion.Of(fabric, plan))
                ReadDocument(document);
        }
        else
            _isComplete = false;
        _fabric ??= fabric;
    }

    private static bool IsKind(YamlEntry entry) => entry.Key.Text.Equals("kind", StringComparison.OrdinalIgnoreCase);
}
