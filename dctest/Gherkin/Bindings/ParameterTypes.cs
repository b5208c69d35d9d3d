namespace Neco.DcTest.Gherkin.Bindings;

/// <summary>The parameters that every Cucumber expression knows, and the texts they match.</summary>
internal static class ParameterTypes
{
    public const string QuotedName = "string";

    /// <summary>Any text: of <c>{}</c>, and of types named by the method's parameter.</summary>
    public const string Anything = ".*";

    private const string Integer = @"-?\d+";
    private const string Number = @"[-+]?\d*\.?\d+";

    private static readonly Dictionary<string, string> Patterns = new()
    {
        [""] = Anything,
        ["word"] = @"[^\s]+",
        ["byte"] = Integer,
        ["short"] = Integer,
        ["int"] = Integer,
        ["long"] = Integer,
        ["float"] = Number,
        ["double"] = Number,
        ["decimal"] = Number,
    };

    public static string? PatternOf(string name) => Patterns.GetValueOrDefault(name);

    /// <summary>For people: <c>{int}, {word}, …</c>.</summary>
    public static string All => string.Join(", ", Patterns.Keys.Append(QuotedName).Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"));
}
