using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Placemat.Spec.Yaml;

/// <summary>Prints trees in a form that a person likes to read: what fits on a line stands on one.</summary>
internal sealed partial class YamlWriter(TextWriter output)
{
    /// <summary>Of a value that may stand on one line; its key and indentation come in addition.</summary>
    private const int MaxInline = 100;

    private static readonly EmitterSettings Settings = EmitterSettings.Default.WithBestWidth(int.MaxValue).WithNewLine("\n").WithIndentedSequences();

    private bool _isFirst = true;

    public void Write(YamlDocument document)
    {
        if (!_isFirst)
            output.Write("---\n");
        _isFirst = false;
        if (document.Comment is { } comment)
            output.Write(string.Concat(comment.Split('\n').Select(line => $"# {line}\n")));

        // A terminal takes every word that it is given at once, and the emitter gives single words.
        var text = new StringWriter();
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(document.Root, emitter, isRoot: true);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        output.Write(text);
    }

    private static void Write(YamlNode node, Emitter emitter, bool isRoot = false)
    {
        switch (node)
        {
            case YamlMapping mapping:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, !isRoot && FitsOnLine(node) ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var entry in mapping.Entries)
                {
                    Write(entry.Key, emitter);
                    Write(entry.Value, emitter);
                }

                emitter.Emit(new MappingEnd());
                break;
            case YamlSequence sequence:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, FitsOnLine(node) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in sequence.Items)
                    Write(item, emitter);
                emitter.Emit(new SequenceEnd());
                break;
            case YamlScalar scalar:
                emitter.Emit(Scalar(scalar));
                break;
        }
    }

    private static Scalar Scalar(YamlScalar scalar)
    {
        var text = scalar.Text;
        if (scalar.IsNull)
            return Scalar("null", ScalarStyle.Plain);
        if (IsBlock(text))
            return Scalar(text, ScalarStyle.Literal);
        if (!text.All(IsPrintable) || new YamlScalar(scalar.Mark, text, IsPlain: true).IsNull)
            return Scalar(text, ScalarStyle.DoubleQuoted);

        return Scalar(text, PlainForm.IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) ? ScalarStyle.Plain : ScalarStyle.SingleQuoted);
    }

    private static Scalar Scalar(string text, ScalarStyle style) => new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true);

    /// <summary>Whether the text is lines that stand in a file as they are.</summary>
    private static bool IsBlock(string text) =>
        text.Contains('\n') && text.All(c => c == '\n' || IsPrintable(c)) && text[0] is not ('\n' or ' ') && text[^1] != ' ' && !text.Contains(" \n", StringComparison.Ordinal);

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~';

    /// <summary>Texts that need no quotes anywhere. There are more, but the emitter takes some for such that are not.</summary>
    [GeneratedRegex(@"^(--?|\.?/)?[A-Za-z0-9]([A-Za-z0-9/._:=+@ -]*[A-Za-z0-9/._=+@-])?\z")]
    private static partial Regex PlainForm { get; }

    private static bool FitsOnLine(YamlNode node) => Length(node) <= MaxInline;

    /// <summary>About how long the value is on one line; more than any line where it cannot stand on one.</summary>
    private static int Length(YamlNode node)
    {
        const int separator = 2;
        var length = 0;
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.Text.Contains('\n') ? MaxInline + 1 : scalar.Text.Length;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Count && length <= MaxInline; i++)
                    length += sequence.Items[i] is YamlMapping ? MaxInline + 1 : Length(sequence.Items[i]) + separator;
                break;
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Count && length <= MaxInline; i++)
                    length += mapping.Entries[i].Key.Text.Length + separator + Length(mapping.Entries[i].Value) + separator;
                break;
        }

        return length;
    }
}
