using System.Collections.Immutable;
using System.Globalization;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>The tag <c>@timeout-SECONDS</c>: how long each step of a scenario may take, whatever its method says.</summary>
internal static class TimeoutTag
{
    private const string Prefix = "@timeout-";

    /// <summary>The limit that stands nearest to the scenario; null if there is none.</summary>
    /// <exception cref="FormatException">It is not a number of seconds.</exception>
    public static TimeSpan? Read(ImmutableArray<string> tags)
    {
        if (tags.LastOrDefault(tag => tag.StartsWith(Prefix, StringComparison.Ordinal)) is not { } tag)
            return null;

        return int.TryParse(tag.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"{tag} is no time limit: write whole seconds, as in {Prefix}300.");
    }
}
