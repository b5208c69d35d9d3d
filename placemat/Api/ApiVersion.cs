using System.Reflection;

namespace Placemat.Api;

/// <summary>The version of this build, which client and supervisor tell each other.</summary>
internal static class ApiVersion
{
    public const string Header = "Placemat-Version";

    public static string Current { get; } =
        typeof(ApiVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
