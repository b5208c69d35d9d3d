using System.Globalization;
using System.Text.RegularExpressions;
using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>Writes the method that an unbound step asks for, ready to paste.</summary>
internal static partial class Snippet
{
    public static string For(PickleStep step)
    {
        var keyword = step.Type switch
        {
            KeywordType.Action => "When",
            KeywordType.Outcome => "Then",
            _ => "Given",
        };
        var parameters = new List<string>();
        var words = new List<string>();
        var expression = "";
        foreach (Match token in Token.Matches(step.Text))
        {
            var (type, placeholder) = TypeOf(token);
            expression += placeholder ?? Special.Replace(token.Value, @"\$0");
            if (type is not null)
                parameters.Add($"{type} p{parameters.Count}");
            else
                words.AddRange(Word.Matches(token.Value).Select(word => word.Value));
        }

        if (step.DocString is not null)
            parameters.Add("string docString");

        if (step.Table is not null)
            parameters.Add("DataTable table");

        var literal = expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var name = string.Concat(words.Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
        return $$"""
                [{{keyword}}("{{literal}}")]
                public Task {{keyword}}{{name}}Async({{string.Join(", ", parameters)}})
                {
                    throw new PendingStepException();
                }
            """;
    }

    private static (string? Type, string? Placeholder) TypeOf(Match token) =>
        token.Groups["quoted"].Success ? ("string", "{string}")
        : token.Groups["float"].Success ? ("double", "{float}")
        : token.Groups["int"].Success ? ("int", "{int}")
        : (null, null);

    // Arguments stand alone: the 0 of boot-0 and the quote in rack's belong to their words.
    [GeneratedRegex("""(?<quoted>(?<!\w)(?:"[^"]*"|'[^']*')(?!\w))|(?<=^|\s)(?:(?<float>-?\d+\.\d+)|(?<int>-?\d+))(?=[.,;:%]?(?:$|\s))|\s+|[^\s"']+|["']""")]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"[\\(){}/]")]
    private static partial Regex Special { get; }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word { get; }
}
