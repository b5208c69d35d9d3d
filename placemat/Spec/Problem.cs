namespace Placemat.Spec;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>One finding about an input file: where it is, what is wrong, and what to write instead.</summary>
internal sealed record Problem(SourceMark Mark, Severity Severity, string What, string Advice)
{
    /// <summary>
    /// <c>file:line:column: error: what is wrong; what to write</c>, the form that editors and CI logs link. It is one line,
    /// and harmless to a terminal, whatever the file holds.
    /// </summary>
    public override string ToString() =>
        OneLine($"{Mark}: {(Severity == Severity.Error ? "error" : "warning")}: {What}; {Advice}");

    private static string OneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(Escaped)) : text;

    private static string Escaped(char c) => c switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        _ when char.IsControl(c) => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    };
}
