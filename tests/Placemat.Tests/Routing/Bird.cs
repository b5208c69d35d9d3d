using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

/// <summary>The BIRD of this machine.</summary>
internal static class Bird
{
    public static BirdCheck Check { get; } = new(TimeSpan.FromSeconds(30), TimeProvider.System);

    public static void SkipIfMissing() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "bird"))),
        "BIRD is not installed: make deps");
}
