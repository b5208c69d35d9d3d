using System.Runtime.CompilerServices;
using Placemat.Model;
using Placemat.Tests.Support;

namespace Placemat.Tests.Routing;

/// <summary>The lab that the features of both families run in.</summary>
internal static class DualStackLab
{
    public static Lab Lab { get; } = LabText.Resolve(File.ReadAllText(PathOf()), "dual-stack");

    public static IEnumerable<Router> Routers => Lab.Nodes.OfType<Router>();

    private static string PathOf([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../../dctest/labs/dual-stack.yml"));
}
