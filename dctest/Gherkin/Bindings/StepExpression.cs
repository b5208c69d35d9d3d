using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>What a step's text has to look like, and which parts of it are arguments.</summary>
internal sealed partial class StepExpression
{
    private readonly Regex _regex;
    private readonly int[] _groups;
    private readonly ImmutableArray<bool> _quoted = [];

    /// <param name="source">The expression as written.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="parameters">The method's parameters: <c>{Color}</c> is known if the parameter in its place is a Color.</param>
    /// <exception cref="FormatException">It is no such expression.</exception>
    public StepExpression(string source, ExpressionType type, IReadOnlyList<ParameterInfo> parameters)
    {
        Source = source;
        var pattern = source;
        if (type == ExpressionType.CucumberExpression || (type == ExpressionType.Unspecified && LooksLikeCucumber(source)))
            (pattern, _quoted) = CucumberExpression.Parse(source, parameters);

        _regex = CompileWhole(pattern);
        _groups = [.. _regex.GetGroupNumbers().Skip(1)];
    }

    public string Source { get; }

    /// <summary>How many arguments a matching text gives.</summary>
    public int ArgumentCount => _groups.Length;

    /// <summary>The arguments in a text; null if it does not match as a whole.</summary>
    public ImmutableArray<string>? Match(string text)
    {
        var match = _regex.Match(text);
        return match.Success ? [.. _groups.Select((group, index) => Argument(match.Groups[group].Value, index))] : null;
    }

    private string Argument(string text, int index) => index < _quoted.Length && _quoted[index] ? CucumberExpression.Unescape(text) : text;

    private static Regex CompileWhole(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return new($"^(?:{pattern})$", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    // The two kinds are told apart as Reqnroll does it, so that an expression means the same under both.
    private static bool LooksLikeCucumber(string source) =>
        !source.StartsWith('^') && !source.EndsWith('$') && (Placeholder.IsMatch(source) || !RegexSign.IsMatch(source));

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\([^)]+[*+]\)|\.\*|\\\.|\\d\+")]
    private static partial Regex RegexSign { get; }
}
