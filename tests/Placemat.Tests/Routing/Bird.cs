using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>The BIRD of this machine.</summary>
internal static class Bird
{
    public const string HowToInstall = "BIRD is not installed: make deps";

    public static BirdCheck Check { get; } = new(TimeSpan.FromSeconds(30), TimeProvider.System);

    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "bird")));

    public static void SkipIfMissing() => Assert.SkipUnless(IsInstalled, HowToInstall);
}
