namespace Placemat.Spec;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>One finding about an input file: where it is, what is wrong, and what to write instead.</summary>
internal sealed record Problem(SourceMark Mark, Severity Severity, string What, string Advice)
{
    /// <summary><c>file:line:column: error: what is wrong; what to write</c>, the form that editors and CI logs link.</summary>
    public override string ToString() => $"{Mark}: {(Severity == Severity.Error ? "error" : "warning")}: {What}; {Advice}";
}
