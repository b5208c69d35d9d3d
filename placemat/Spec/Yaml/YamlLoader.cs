using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Placemat.Spec.Yaml;

/// <summary>
/// Turns text into one tree for each document. The parser's own object model is not used, because it recurses
/// without a limit and expands aliases without one.
/// </summary>
internal sealed class YamlLoader(string file, ProblemList problems)
{
    /// <summary>Deeper than any honest lab file, shallow enough for any stack.</summary>
    public const int MaxDepth = 64;

    /// <summary>Nodes of one file with aliases expanded: bounds memory against an alias bomb.</summary>
    public const int MaxNodes = 2_000_000;

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<SourceMark> _open = new();
    private int _nodes;

    /// <summary>Whether the text was read to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Reads all documents of <paramref name="text"/>; empty ones are skipped. Problems end the file, not the run.</summary>
    public IReadOnlyList<YamlNode> Load(TextReader text)
    {
        List<YamlNode> documents = [];
        var parser = new GuardedParser(text);
        try
        {
            parser.Consume<StreamStart>();
            while (!parser.Accept<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                _anchors.Clear();
                var document = Read(parser, 0);
                parser.Consume<DocumentEnd>();
                if (!document.IsNull)
                    documents.Add(document);
            }

            IsComplete = true;
        }
        catch (YamlException error)
        {
            var syntax = SyntaxError.Of(error);
            var mark = syntax.Place switch
            {
                SyntaxError.Where.Bracket when _open.TryPeek(out var bracket) => bracket,
                SyntaxError.Where.End => At(error.End),
                _ => At(error.Start),
            };
            problems.Error(mark, syntax.What, syntax.Advice);
        }
        catch (TreeException limit)
        {
            problems.Error(limit.Mark, limit.What, limit.Advice);
        }

        return documents;
    }

    private YamlNode Read(GuardedParser parser, int depth)
    {
        var mark = At(parser.Current!.Start);
        if (depth > MaxDepth)
            throw new TreeException(mark, $"values are nested more than {MaxDepth} deep", "flatten this part of the file");

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var target))
                throw new TreeException(mark, $"the alias *{alias.Value.Value} has no anchor before it", $"define &{alias.Value.Value} above this line");
            Count(CountNodes(target), mark);
            return target;
        }

        // A key without a value and then an end: the parser lets it pass.
        if (parser.Current is not NodeEvent { Anchor: var anchor })
            throw new TreeException(mark, "a value is missing here", "write one, or take the colon away");
        Count(1, mark);
        YamlNode node = parser.Current switch
        {
            Scalar => ReadScalar(parser.Consume<Scalar>(), mark),
            SequenceStart => ReadSequence(parser, mark, depth),
            _ => ReadMapping(parser, mark, depth),
        };
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = node;
        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar, SourceMark mark)
    {
        // Files, programs and the kernel all take it for the end of a text.
        if (scalar.Value.Contains('\0', StringComparison.Ordinal))
            problems.Error(mark, "this text holds the character \\0", "remove it");
        return new(mark, scalar.Value.Replace("\0", "", StringComparison.Ordinal), scalar.Style == ScalarStyle.Plain);
    }

    private YamlSequence ReadSequence(GuardedParser parser, SourceMark mark, int depth)
    {
        parser.Consume<SequenceStart>();
        _open.Push(mark);
        List<YamlNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Read(parser, depth + 1));
        _open.Pop();
        return new(mark, items);
    }

    private YamlMapping ReadMapping(GuardedParser parser, SourceMark mark, int depth)
    {
        parser.Consume<MappingStart>();
        _open.Push(mark);
        List<YamlEntry> entries = [];
        List<YamlEntry> merged = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, depth + 1);
            var value = Read(parser, depth + 1);
            if (key is YamlScalar { IsPlain: true, Text: "<<" } merge)
                merged.Add(new(merge, value));
            else if (key is YamlScalar scalar)
                entries.Add(new(scalar, value));
            else
                problems.Error(key.Mark, $"{key.Shape} cannot be a key", "write a plain word before the colon");
        }

        _open.Pop();
        foreach (var merge in merged)
            Merge(merge, entries);
        return new(mark, entries);
    }

    /// <summary>
    /// Takes over the fields of the mapping, or list of mappings, under <c>&lt;&lt;</c>: what is nearer to the author's hand wins.
    /// Keys are compared as <see cref="MappingReader"/> does.
    /// </summary>
    private void Merge(YamlEntry merge, List<YamlEntry> entries)
    {
        foreach (var source in merge.Value is YamlSequence list ? list.Items : [merge.Value])
        {
            if (source is YamlMapping mapping)
                entries.AddRange(mapping.Entries.ExceptBy(entries.Select(entry => entry.Key.Text), entry => entry.Key.Text, StringComparer.OrdinalIgnoreCase));
            else
                problems.Error(source.Mark, $"\"<<\" takes over the fields of a mapping, but this is {source.Shape}", "write an alias of a mapping, such as <<: *NAME");
        }
    }

    private void Count(int nodes, SourceMark mark)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes)
            throw new TreeException(mark, $"the file holds more than {MaxNodes:N0} values", "split it, or expand fewer aliases");
    }

    /// <summary>Stops counting at the limit, so that a nest of aliases costs no more than one honest file.</summary>
    private static int CountNodes(YamlNode node)
    {
        var count = 0;
        Stack<YamlNode> rest = new([node]);
        while (rest.TryPop(out var next) && count <= MaxNodes)
        {
            count++;
            if (next is YamlSequence sequence)
            {
                foreach (var item in sequence.Items)
                    rest.Push(item);
            }
            else if (next is YamlMapping mapping)
            {
                foreach (var entry in mapping.Entries)
                    rest.Push(entry.Value);
            }
        }

        return count;
    }

    private SourceMark At(Mark mark) => new(file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    private sealed class TreeException(SourceMark mark, string what, string advice) : Exception(what)
    {
        public SourceMark Mark { get; } = mark;

        public string What { get; } = what;

        public string Advice { get; } = advice;
    }
}
