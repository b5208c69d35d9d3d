using Placemat.Spec;

namespace Placemat.Api;

/// <summary>One finding of <c>validate --json</c>.</summary>
internal sealed record ProblemReport
{
    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    public required string Advice { get; init; }

    public static ProblemReport From(Problem problem) => new()
    {
        File = problem.Mark.File,
        Line = problem.Mark.Line,
        Column = problem.Mark.Column,
        Severity = problem.Severity,
        Message = problem.What,
        Advice = problem.Advice,
    };
}
