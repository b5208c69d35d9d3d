using Placemat.Lifecycle;
using Placemat.Model;
using Placemat.Model.Routing;
using Placemat.Plan;

namespace Placemat.Routing.Bird;

/// <summary>How a router is run by BIRD: one configuration file and one program.</summary>
/// <param name="intent">What the router shall do.</param>
/// <param name="folder">The node's own folder.</param>
internal sealed class BirdPlan(RouterIntent intent, string folder)
{
    private const string ConfigurationName = "bird.conf";

    /// <summary>Where every router's control socket is. A lab has its own /run, so names of nodes are enough.</summary>
    public const string SocketFolder = "/run/bird";

    public FilePlan File { get; } = new(ConfigurationOf(folder), BirdConfiguration.Render(intent));

    public ProgramPlan Run { get; } = new("bird", ["bird", "-f", "-c", ConfigurationOf(folder), "-s", SocketOf(intent.Name)], MayFinish: false);

    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(30);

    /// <summary>Lets BIRD read the written configurations of all routers among <paramref name="nodes"/>.</summary>
    /// <exception cref="LabException">BIRD refuses one; the message names the router, the line and the reason for each.</exception>
    public static async Task CheckAsync(IReadOnlyList<NodePlan> nodes, TimeProvider time, CancellationToken cancellationToken)
    {
        var files = nodes.Where(node => node.Node is Router).ToDictionary(node => node.Node.Name, node => node.Files.Single(IsConfiguration).Path);
        if (files.Count == 0)
            return;
        try
        {
            var findings = await new BirdCheck(CheckLimit, time).RunAsync(files, cancellationToken);
            if (findings.Count > 0)
                throw new LabException(string.Join('\n', findings));
        }
        catch (BirdControlException error)
        {
            throw new LabException(error.Message, error);
        }
    }

    private static bool IsConfiguration(FilePlan file) => System.IO.Path.GetFileName(file.Path) == ConfigurationName;

    public static string SocketOf(string router) => Path.Combine(SocketFolder, $"{router}.ctl");

    private static string ConfigurationOf(string folder) => Path.Combine(folder, ConfigurationName);
}
