using System.CommandLine;
using Placemat.Export;
using Placemat.Fabric;
using Placemat.Model;
using Placemat.Spec;

namespace Placemat.Commands;

/// <summary><c>placemat export</c></summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = Enum.GetValues<ExportFormat>().ToDictionary(format => format.ToString().ToLowerInvariant());

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var format = ChoiceOption.Create("--format", "What to write", Formats);
        var all = new Option<bool>("--all") { Description = "Write every format the lab has into the folder PATH" };
        var target = OutputFile.Create("The file to write instead of standard output, or the folder for --all");
        var command = new Command("export", "Tell other programs of the lab in their formats; needs no root and touches nothing") { files.Argument, files.Strict, format, all, target };
        command.SetAction(arguments =>
        {
            var path = arguments.GetValue(target);
            var one = arguments.GetValue(format);
            if (arguments.GetValue(all) == one is not null)
                throw new InvalidInputException($"say what to export: --format {string.Join(", ", Formats.Keys)}, or --all");
            if (one is null && path is null)
                throw new InvalidInputException("--all writes several files: name their folder with -o DIR");
            var paths = arguments.GetValue(files.Argument)!;
            var problems = new ProblemList(arguments.GetValue(files.Strict));
            var spec = SpecLoader.Load(paths, problems);
            var lab = LabResolver.Resolve(spec, labs.For(arguments, paths).Lab, problems);
            LabFiles.Report(problems, output.Error);
            if (lab is null)
                return ExitCode.InvalidInput;
            // Names alone are not for a registry, and what it would refuse is no matter then.
            if (spec.Fabric is { } fabric && one is not (ExportFormat.Hosts or ExportFormat.Ansible))
                Warn(fabric, output);
            var export = new LabExport(lab, spec.Fabric is null ? null : FabricInventory.Of(spec.Fabric));
            if (one is { } chosen)
                WriteOne(export, chosen, path, output);
            else
                WriteAll(export, path!, output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Warn(FabricPlan fabric, CommandOutput output)
    {
        foreach (var warning in FabricInventory.Warnings(fabric))
            output.Error.WriteLine($"placemat: {warning}");
    }

    private static void WriteOne(LabExport export, ExportFormat format, string? path, CommandOutput output)
    {
        var text = export.Render(format)
            ?? throw new InvalidInputException($"{LabExport.FileNames[format]} needs a Fabric: plain documents do not say in which racks machines are, and by which rules they get addresses");
        OutputFile.Write(path, output, writer => writer.Write(text));
    }

    private static void WriteAll(LabExport export, string folder, CommandOutput output)
    {
        Directory.CreateDirectory(folder);
        List<string> missing = [];
        foreach (var (format, name) in LabExport.FileNames)
        {
            if (export.Render(format) is { } text)
                OutputFile.Write(Path.Combine(folder, name), output, writer => writer.Write(text));
            else
                missing.Add(name);
        }

        if (missing.Count > 0)
            output.Error.WriteLine($"placemat: without a Fabric there are no {string.Join(", ", missing)}");
    }
}
