using Placemat.Model.Routing;
using Placemat.Plan;

namespace Placemat.Routing.Bird;

/// <summary>How a router is run by BIRD: one configuration file and one program.</summary>
/// <param name="intent">What the router shall do.</param>
/// <param name="folder">The node's own folder.</param>
internal sealed class BirdPlan(RouterIntent intent, string folder)
{
    public const string Program = "bird";

    /// <summary>Where every router's control socket is. A lab has its own /run, so names of nodes are enough.</summary>
    public const string SocketFolder = "/run/bird";

    public FilePlan File { get; } = new(ConfigurationOf(folder), BirdConfiguration.Render(intent));

    public ProgramPlan Run { get; } = new(Program, [Program, "-f", "-c", ConfigurationOf(folder), "-s", SocketOf(intent.Name)], MayFinish: false);

    public static string SocketOf(string router) => Path.Combine(SocketFolder, $"{router}.ctl");

    private static string ConfigurationOf(string folder) => Path.Combine(folder, "bird.conf");
}
