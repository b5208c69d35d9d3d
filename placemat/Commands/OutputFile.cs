using System.CommandLine;
using System.Text;

namespace Placemat.Commands;

/// <summary>The option by which a command writes its result into a file instead of to standard output.</summary>
internal static class OutputFile
{
    public static Option<string?> Create(string description) => new("--output", "-o") { Description = description, HelpName = "PATH" };

    public static void Write(string? path, CommandOutput output, Action<TextWriter> write)
    {
        if (path is null)
        {
            write(output.Out);
            return;
        }

        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        write(file);
    }
}
