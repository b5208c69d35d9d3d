using System.CommandLine;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat version</c></summary>
internal static class VersionCommand
{
    public static Command Create(CommandOutput output)
    {
        var command = new Command("version", "Show the version");
        command.SetAction(_ => output.Out.WriteLine($"placemat {ApiVersion.Current}"));
        return command;
    }
}
