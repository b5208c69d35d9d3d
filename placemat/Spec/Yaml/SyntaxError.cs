using YamlDotNet.Core;

namespace Placemat.Spec.Yaml;

/// <summary>Says in an author's words what the parser says in those of the YAML specification.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Advice">What to write instead.</param>
/// <param name="Place">Where an author should look.</param>
internal sealed record SyntaxError(string What, string Advice, SyntaxError.Where Place = SyntaxError.Where.Start)
{
    private static readonly (string Words, SyntaxError Meaning)[] Known =
    [
        ("parsing a flow sequence", new("this list is not closed, or lacks a comma", "end it with \"]\", and put a comma between its items", Where.Bracket)),
        ("parsing a flow mapping", new("this mapping is not closed, or lacks a comma", "end it with \"}\", and put a comma between its fields", Where.Bracket)),
        ("a tab character", new("YAML does not take a tab for indentation", "write spaces", Where.End)),
        ("invalid tab", new("YAML does not take a tab for indentation", "write spaces")),
        ("expected '-' indicator", new("this line does not continue the list before it", "begin it with \"- \", or indent it like the fields that it belongs to")),
        ("expected key", new("this does not continue the mapping around it", "write NAME: VALUE, indented like the fields before it")),
        ("found invalid mapping", new("a second colon is not expected here", "put the value in quotes, or indent this line like the fields before it")),
        ("Mapping values are not allowed", new("a second colon is not expected here", "put the value in quotes, or indent this line like the fields before it")),
        ("cannot start any token", new("no value begins with this character", "put the value in quotes")),
        ("expected node content", new("no value begins with this character", "put the value in quotes")),
        ("scanning a quoted scalar, found unexpected end", new("this quote is not closed", "close it")),
        ("quoted scalar, found wrong indentation", new("this quote is not closed on its line", "close it, or indent the lines that follow")),
        ("escape character", new("this text has a backslash before a character that means nothing there", "double the backslash, or use single quotes")),
        ("Block sequence entries are not allowed", new("a list cannot begin here", "begin it on a line of its own")),
    ];

    /// <summary>The parser names what it was reading and where that ended.</summary>
    public enum Where
    {
        Start,
        End,

        /// <summary>Where the innermost bracket opens: that it is never closed shows only much later.</summary>
        Bracket,
    }

    public static SyntaxError Of(YamlException error) => error.InnerException is not null
        ? new("what follows here cannot be read", "look for odd characters, escapes above \\U0010FFFF, and missing quotes")
        : Known.FirstOrDefault(known => error.Message.Contains(known.Words, StringComparison.Ordinal)).Meaning
            ?? new($"this is not valid YAML: {Sentence(error)}", "check indentation, quotes and brackets around this place");

    private static string Sentence(YamlException error)
    {
        var text = error.Message.TrimEnd('.', ' ');
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "it cannot be read";
    }
}
