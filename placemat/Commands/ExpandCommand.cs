using System.CommandLine;
using Placemat.Model;
using Placemat.Spec;
using Placemat.Spec.Yaml;

namespace Placemat.Commands;

/// <summary><c>placemat expand</c></summary>
internal static class ExpandCommand
{
    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var command = new Command("expand", "Print the files with every Fabric written out as the documents that it stands for") { files.Argument, files.Strict };
        command.SetAction(arguments =>
        {
            var paths = arguments.GetValue(files.Argument)!;
            var problems = new ProblemList(arguments.GetValue(files.Strict));
            List<YamlDocument> documents = [];
            var lab = LabResolver.Resolve(SpecLoader.Load(paths, problems, documents.Add), labs.For(arguments, paths).Lab, problems);
            LabFiles.Report(problems, output.Error);
            if (lab is null)
                return ExitCode.InvalidInput;
            var writer = new YamlWriter(output.Out);
            foreach (var document in documents)
                writer.Write(document);
            return ExitCode.Success;
        });
        return command;
    }
}
