using System.CommandLine;
using Placemat.Model;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary>The lab files named on a command line, and the way from them to a model.</summary>
internal sealed class LabFiles
{
    public Argument<string[]> Argument { get; } = new("FILE")
    {
        Description = "YAML files of the lab",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Take unknown fields for errors",
    };

    public static Lab? Load(IReadOnlyList<string> files, string lab, ProblemList problems) =>
        LabResolver.Resolve(SpecLoader.Load(files, problems), lab, problems);

    /// <summary>Loads and lays out the lab, or reports its problems and returns null.</summary>
    public static Lab? LoadOrReport(IReadOnlyList<string> files, string lab, bool strict, CommandOutput output)
    {
        var problems = new ProblemList(strict);
        var model = Load(files, lab, problems);
        Report(problems, output.Error);
        return problems.HasErrors ? null : model;
    }

    public static void Report(ProblemList problems, TextWriter writer)
    {
        var sorted = problems.Sorted();
        foreach (var problem in sorted)
            writer.WriteLine(problem);
        var errors = sorted.Count(problem => problem.Severity == Severity.Error);
        if (errors > 0)
            writer.WriteLine($"{Quantity.Of(errors, "error")}; nothing was started");
    }
}
