using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Gherkin.Running;

/// <summary>
/// What a reader is told about a feature that failed. The stack trace is the place in the feature; that of the code stands in
/// the inner exception.
/// </summary>
internal sealed class FeatureException(string message, string? place, Exception? inner = null) : Exception(message, inner)
{
    public override string? StackTrace => place;

    /// <summary>Tells several failures as one.</summary>
    public static FeatureException Merge(IEnumerable<FeatureException> errors)
    {
        FeatureException[] all = [.. errors];
        return new(string.Join("\n\n", all.Select(error => error.Message)), string.Join('\n', all.Select(error => error.StackTrace)));
    }

    /// <summary>A failure of what stands in one line. The problem is what is wrong with it, or what it means for the rest; it may be empty.</summary>
    public static FeatureException At(string uri, Location location, string text, string problem, Exception? inner = null) => new(
        $"{uri}:{location.Line}: {text}\n{problem}".TrimEnd(),
        $"   at {text} in {uri}:line {location.Line}",
        inner);
}
