namespace Placemat.Fabric;

/// <summary>
/// What the parts of a fabric are called. Racks and boot servers count from 0; spines, top-of-rack switches, workers of a role
/// and node networks from 1.
/// </summary>
internal static class FabricNames
{
    public const string Core = "core";

    public const string External = "external";

    public const string Operation = "operation";

    public const string InternetNetwork = "internet";

    public const string ExternalNetwork = "core-to-ext";

    public const string OperationNetwork = "core-to-op";

    public const string BmcNetwork = "bmc";

    public static string Spine(int spine) => $"spine{spine}";

    public static string Rack(int rack) => $"rack{rack}";

    public static string Tor(int rack, int tor) => $"rack{rack}-tor{tor}";

    public static string BootServer(int number) => $"boot-{number}";

    public static string Worker(int rack, string role, int index) => $"rack{rack}-{role}{index}";

    public static string CoreToSpine(int spine) => $"core-to-s{spine}";

    public static string SpineToTor(int spine, int rack, int tor) => $"s{spine}-to-r{rack}-{tor}";

    public static string NodeNetwork(int rack, int tor) => $"r{rack}-node{tor}";
}
