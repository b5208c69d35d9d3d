using System.CommandLine;
using Placemat.Graph;

namespace Placemat.Commands;

/// <summary><c>placemat graph</c></summary>
internal static class GraphCommand
{
    private static readonly Dictionary<string, GraphFormat> Formats = Enum.GetValues<GraphFormat>().ToDictionary(format => format.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, GraphFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = GraphFormat.Svg,
        [".html"] = GraphFormat.Html,
        [".htm"] = GraphFormat.Html,
        [".mmd"] = GraphFormat.Mermaid,
        [".mermaid"] = GraphFormat.Mermaid,
        [".dot"] = GraphFormat.Dot,
        [".gv"] = GraphFormat.Dot,
    };

    public static Command Create(LabChoice labs, CommandOutput output)
    {
        var files = new LabFiles();
        var format = ChoiceOption.Create("--format", "The language of the picture; by default what the ending of PATH says, else dot", Formats);
        var target = OutputFile.Create("Write the picture into this file");
        var command = new Command("graph", "Draw the lab, layer by layer; needs no root and touches nothing") { files.Argument, files.Strict, format, target };
        command.SetAction(arguments =>
        {
            var paths = arguments.GetValue(files.Argument)!;
            if (LabFiles.LoadOrReport(paths, labs.For(arguments, paths).Lab, arguments.GetValue(files.Strict), output) is not { } lab)
                return ExitCode.InvalidInput;
            var path = arguments.GetValue(target);
            var language = arguments.GetValue(format) ?? Endings.GetValueOrDefault(Path.GetExtension(path ?? ""), GraphFormat.Dot);
            OutputFile.Write(path, output, writer => LabPicture.Write(lab, language, writer));
            return ExitCode.Success;
        });
        return command;
    }
}
