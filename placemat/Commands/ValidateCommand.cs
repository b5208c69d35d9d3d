using System.CommandLine;
using Placemat.Api;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary><c>placemat validate</c></summary>
internal static class ValidateCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var json = JsonOption.Create();
        var command = new Command("validate", "Report every problem of the files; needs no root and touches nothing") { files.Argument, files.Strict, json };
        command.SetAction(arguments =>
        {
            var paths = arguments.GetValue(files.Argument)!;
            var problems = new ProblemList(arguments.GetValue(files.Strict));
            var lab = LabFiles.Load(paths, labs.For(arguments, paths).Lab, problems);
            if (arguments.GetValue(json))
                output.Json([.. problems.Sorted().Select(ProblemReport.From)], ApiJson.Default.IReadOnlyListProblemReport);
            else
                LabFiles.Report(problems, output.Error);
            if (lab is null)
                return ExitCode.InvalidInput;
            if (!arguments.GetValue(json))
                output.Out.WriteLine($"{lab.Name}: {Quantity.Of(lab.Networks.Length, "network")} and {Quantity.Of(lab.Nodes.Length, "node")} are valid");
            return ExitCode.Success;
        });
        return command;
    }
}
