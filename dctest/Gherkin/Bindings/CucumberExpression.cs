using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>
/// Turns a Cucumber expression into a regular one. Besides plain text it has parameters (<c>{int}</c>), optional text
/// (<c>machine(s)</c>) and alternatives of words (<c>starts/boots</c>); a backslash makes any of these signs plain.
/// </summary>
internal sealed partial class CucumberExpression
{
    private readonly string _source;
    private readonly IReadOnlyList<ParameterInfo> _methodParameters;
    private readonly StringBuilder _pattern = new();
    private readonly List<StringBuilder> _alternatives = [new()];
    private readonly ImmutableArray<bool>.Builder _quoted = ImmutableArray.CreateBuilder<bool>();
    private int _position;

    private CucumberExpression(string source, IReadOnlyList<ParameterInfo> methodParameters)
    {
        _source = source;
        _methodParameters = methodParameters;
    }

    /// <summary>Returns the pattern, with one group for each parameter, and which of these stood in quotes.</summary>
    /// <exception cref="FormatException">The expression is wrong.</exception>
    public static (string Pattern, ImmutableArray<bool> Quoted) Parse(string source, IReadOnlyList<ParameterInfo> methodParameters)
    {
        var expression = new CucumberExpression(source, methodParameters);
        expression.Translate();
        return (expression._pattern.ToString(), expression._quoted.ToImmutable());
    }

    /// <summary>What a quoted text means: <c>\"</c> in it is a quote.</summary>
    public static string Unescape(string text) => EscapedQuote.Replace(text, "$1");

    private void Translate()
    {
        while (_position < _source.Length)
        {
            var sign = _source[_position++];
            switch (sign)
            {
                case '\\':
                    AppendEscaped();
                    break;
                case '(':
                    AppendOptional(ReadTo(')'));
                    break;
                case '{':
                    EndWord();
                    AppendParameter(ReadTo('}'));
                    break;
                case '/':
                    _alternatives.Add(new());
                    break;
                case ')' or '}':
                    throw Wrong($"the \"{sign}\" closes nothing: write \"\\{sign}\" if it is text");
                default:
                    if (char.IsWhiteSpace(sign))
                        EndWord();

                    _alternatives[^1].Append(Regex.Escape(sign.ToString()));
                    if (char.IsWhiteSpace(sign))
                        EndWord();

                    break;
            }
        }

        EndWord();
    }

    private void AppendEscaped()
    {
        if (_position == _source.Length || !(_source[_position] is '(' or ')' or '{' or '}' or '/' or '\\'))
            throw Wrong("a backslash stands in front of ( ) { } / or \\: write \"\\\\\" for a backslash");

        _alternatives[^1].Append(Regex.Escape(_source[_position++].ToString()));
    }

    private void AppendOptional(string text)
    {
        if (text.Length == 0 || text.IndexOfAny(['{', '(', '/']) >= 0)
            throw Wrong($"\"({text})\" is not optional text: put plain text between the brackets, or write \"\\(\" if they are text");

        _alternatives[^1].Append("(?:").Append(Regex.Escape(text)).Append(")?");
    }

    private void AppendParameter(string name)
    {
        var index = _quoted.Count;
        _quoted.Add(name == ParameterTypes.QuotedName);
        _pattern.Append(_quoted[index]
            ? $"""(?:"(?<p{index}>(?:[^"\\]|\\.)*)"|'(?<p{index}>(?:[^'\\]|\\.)*)')"""
            : $"(?<p{index}>{ParameterTypes.PatternOf(name) ?? PatternOfMethodParameter(name, index)})");
    }

    private string PatternOfMethodParameter(string name, int index)
    {
        var type = _methodParameters.ElementAtOrDefault(index)?.ParameterType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type?.Name == name
            ? ParameterTypes.Anything
            : throw Wrong($"{{{name}}} is not known: write one of {ParameterTypes.All}, or the type of the method's parameter");
    }

    // Alternatives reach from one white space, or parameter, to the next.
    private void EndWord()
    {
        if (_alternatives.Count == 1)
            _pattern.Append(_alternatives[0]);
        else if (_alternatives.Exists(alternative => alternative.Length == 0))
            throw Wrong("a \"/\" has a word on either side: write \"\\/\" if it is text");
        else
            _pattern.Append("(?:").AppendJoin('|', _alternatives).Append(')');

        _alternatives.Clear();
        _alternatives.Add(new());
    }

    private string ReadTo(char end)
    {
        var start = _position;
        var length = _source.AsSpan(start).IndexOf(end);
        if (length < 0)
            throw Wrong($"the \"{_source[start - 1]}\" has no \"{end}\": write \"\\{_source[start - 1]}\" if it is text");

        _position += length + 1;
        return _source.Substring(start, length);
    }

    private FormatException Wrong(string problem) => new($"in \"{_source}\" {problem}");

    [GeneratedRegex("""\\(["'\\])""")]
    private static partial Regex EscapedQuote { get; }
}
