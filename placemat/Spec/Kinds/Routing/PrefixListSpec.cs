using System.Globalization;
using System.Text.RegularExpressions;
using Placemat.Model.Routing;

namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>prefix-lists:</c>.</summary>
internal sealed partial record PrefixListSpec
{
    private static readonly ScalarFormat<PrefixRange> RangeFormat =
        new("prefix", "a prefix, with lengths if wanted, such as 10.0.0.0/8 or 10.0.0.0/8 ge 24 le 32", TryParseRange);

    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<Located<PrefixRange>> Prefixes { get; init; }

    public static PrefixListSpec Read(MappingReader fields) => new()
    {
        Name = fields.RequiredValue("name", ScalarFormat.Name),
        Prefixes = fields.Values("prefixes", RangeFormat),
    };

    private static bool TryParseRange(string text, out PrefixRange value)
    {
        value = null!;
        var match = Range.Match(text);
        if (!match.Success || !ScalarFormat.Prefix.TryParse(match.Groups["prefix"].Value, out var prefix))
            return false;
        int? atLeast = match.Groups["ge"].Success ? int.Parse(match.Groups["ge"].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? atMost = match.Groups["le"].Success ? int.Parse(match.Groups["le"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var longest = prefix.BaseAddress.GetAddressBytes().Length * 8;
        value = new(prefix, atLeast, atMost);
        return (atLeast ?? prefix.PrefixLength) >= prefix.PrefixLength && (atMost ?? longest) <= longest && (atLeast ?? prefix.PrefixLength) <= (atMost ?? longest);
    }

    [GeneratedRegex(@"^(?<prefix>\S+)(\s+ge\s+(?<ge>[0-9]{1,3}))?(\s+le\s+(?<le>[0-9]{1,3}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Range { get; }
}
