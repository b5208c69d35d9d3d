namespace Placemat.Spec;

/// <summary>Collects every finding, so that an author sees all of them at once.</summary>
/// <param name="strict">Whether warnings count as errors.</param>
internal sealed class ProblemList(bool strict = false)
{
    private readonly List<Problem> _problems = [];

    public bool HasErrors => _problems.Exists(problem => problem.Severity == Severity.Error);

    /// <summary>All findings in the order in which a reader meets them in the files.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. _problems
            .Distinct()
            .OrderBy(problem => problem.Mark.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Mark.Line)
            .ThenBy(problem => problem.Mark.Column),
    ];

    public void Error(SourceMark mark, string what, string advice) => _problems.Add(new(mark, Severity.Error, what, advice));

    public void Warning(SourceMark mark, string what, string advice) =>
        _problems.Add(new(mark, strict ? Severity.Error : Severity.Warning, what, advice));
}
