using System.CommandLine;
using Placemat.Api;

namespace Placemat.Commands;

/// <summary><c>placemat version</c></summary>
internal static class VersionCommand
{
    public static Command Create(CommandOutput output)
    {
        var json = JsonOption.Create();
        var command = new Command("version", "Show the version");
        command.Options.Add(json);
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(json))
                output.Json(new VersionReport(ApiVersion.Current), ApiJson.Default.VersionReport);
            else
                output.Out.WriteLine($"placemat {ApiVersion.Current}");
        });
        return command;
    }
}
