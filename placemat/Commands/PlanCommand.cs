using System.CommandLine;
using Placemat.Plan;

namespace Placemat.Commands;

/// <summary><c>placemat plan</c></summary>
internal static class PlanCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var json = JsonOption.Create();
        var contents = new Option<bool>("--files") { Description = "Show what is written into each file, too" };
        var command = new Command("plan", "Print every object and command of the lab in order; needs no root and touches nothing") { files.Argument, files.Strict, contents, json };
        command.SetAction(arguments =>
        {
            var paths = arguments.GetValue(files.Argument)!;
            var directory = labs.For(arguments, paths);
            if (LabFiles.LoadOrReport(paths, directory.Lab, arguments.GetValue(files.Strict), output) is not { } lab)
                return ExitCode.InvalidInput;
            var plan = LabPlanner.Plan(lab, directory);
            if (arguments.GetValue(json))
                output.Json(PlanReport.From(plan, arguments.GetValue(contents)), PlanJson.Default.PlanReport);
            else
                output.Out.Write(PlanText.Render(plan, arguments.GetValue(contents)));
            return ExitCode.Success;
        });
        return command;
    }
}
