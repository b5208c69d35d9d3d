using System.Text.RegularExpressions;

namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>Splits a line of tags: <c>@one @two # comment</c>.</summary>
internal static partial class TagReader
{
    public static IEnumerable<Tag> Read(SourceLine line, Action<Location, string> onError)
    {
        var text = Comment.Replace(line.Text, "");
        foreach (Match match in Item.Matches(text))
        {
            var location = new Location(line.Number, match.Index + 1);
            var name = match.Value.TrimEnd();
            if (name.Any(char.IsWhiteSpace))
                onError(location, $"a tag has no white space in it: write \"{Space.Replace(name, "-")}\" or start each tag with @");
            else if (name == "@")
                onError(location, "a tag has a name: write it behind the @");
            else
                yield return new(location, name);
        }
    }

    [GeneratedRegex(@"\s+#.*$")]
    private static partial Regex Comment { get; }

    [GeneratedRegex("@[^@]*")]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }
}
