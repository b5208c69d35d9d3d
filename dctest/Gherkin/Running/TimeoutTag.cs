using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>The tag <c>@timeout-SECONDS</c>: how long each step of a scenario may take, whatever its method says.</summary>
internal static class TimeoutTag
{
    private const string Prefix = "@timeout-";

    /// <summary>Reads the limit that stands nearest to the scenario; null if there is none.</summary>
    public static bool TryRead(ImmutableArray<string> tags, out TimeSpan? limit, [NotNullWhen(false)] out string? problem)
    {
        (limit, problem) = (null, null);
        if (tags.LastOrDefault(tag => tag.StartsWith(Prefix, StringComparison.Ordinal)) is not { } tag)
            return true;

        if (int.TryParse(tag.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
            limit = TimeSpan.FromSeconds(seconds);
        else
            problem = $"{tag} is no time limit: write whole seconds, as in {Prefix}300.";

        return problem is null;
    }
}
