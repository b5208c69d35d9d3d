using System.CommandLine;

namespace Placemat.Commands;

/// <summary>The option that every listing has.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Print JSON with snake_case keys" };
}
