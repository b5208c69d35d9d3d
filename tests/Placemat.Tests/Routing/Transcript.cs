using System.Runtime.CompilerServices;
using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>Answers of a real BIRD 2.0.12, as they came over its control socket.</summary>
internal static class Transcript
{
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder()).Select(path => Path.GetFileName(path)).Order();

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    public static BirdReply Reply(string name) => BirdReply.Parse(Text(name));

    private static string Folder([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "transcripts");
}
