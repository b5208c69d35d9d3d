using System.Globalization;
using System.Net;
using Neco.Net.Ip;

namespace Placemat.Spec;

/// <summary>How a single value is written.</summary>
/// <param name="Noun">What a value is called; null where only the name of its field says what it is.</param>
/// <param name="Expectation">Completes the sentence "write …", with an example.</param>
internal sealed record ScalarFormat<T>(string? Noun, string Expectation, ScalarParser<T> TryParse)
{
    /// <summary>The same values for a field that says more precisely what it wants.</summary>
    public ScalarFormat<T> For(string expectation) => this with { Expectation = expectation };
}

internal delegate bool ScalarParser<T>(string text, out T value);

/// <summary>The formats that fields of any kind share.</summary>
internal static class ScalarFormat
{
    public static readonly ScalarFormat<string> Text = new(null, "a text", static (text, out value) =>
    {
        value = text;
        return text.Length > 0;
    });

    public static readonly ScalarFormat<string> Name = Text.For("a name");

    public static readonly ScalarFormat<bool> Flag = new(null, "true or false", static (text, out value) =>
    {
        value = text.ToLowerInvariant() is "true" or "yes" or "on" or "y";
        return value || text.ToLowerInvariant() is "false" or "no" or "off" or "n";
    });

    public static readonly ScalarFormat<IPAddress> Address = new("address", "an IP address such as 10.0.0.1", TryParseAddress);

    public static readonly ScalarFormat<InterfaceAddress> InterfaceAddress =
        new("address", "an address with its prefix length such as 10.0.0.1/24", static (text, out value) => Neco.Net.Ip.InterfaceAddress.TryParse(text, out value));

    public static readonly ScalarFormat<IPNetwork> Prefix = new("prefix", "a prefix without host bits such as 10.0.0.0/24", TryParsePrefix);

    public static readonly ScalarFormat<uint> Asn = new("AS number", "an AS number from 1 to 4294967294", static (text, out value) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 0 and < uint.MaxValue);

    public static readonly ScalarFormat<TimeSpan> Duration = new("duration", "a duration with its unit such as 400ms, 10s or 2m", TryParseDuration);

    public static ScalarFormat<int> Number(int from, int to) => new(null, $"a whole number from {from} to {to}", (text, out value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= from && value <= to);

    /// <summary>One of a closed set of words. The words are the keys of <paramref name="words"/>.</summary>
    public static ScalarFormat<T> OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        new(null, Choice([.. words.Keys]), (text, out value) => words.TryGetValue(text, out value!));

    /// <summary>"one, two or three".</summary>
    public static string Choice(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    /// <summary>As strict as an address with its prefix length: IPAddress.TryParse alone takes "10.1", "[::1]:80" and "fe80::1%2".</summary>
    private static bool TryParseAddress(string text, out IPAddress value)
    {
        var valid = Neco.Net.Ip.InterfaceAddress.TryParse($"{text}/0", out var address);
        value = valid ? address.Address : IPAddress.None;
        return valid;
    }

    private static bool TryParsePrefix(string text, out IPNetwork value)
    {
        value = default;
        return Neco.Net.Ip.InterfaceAddress.TryParse(text, out var address)
            && address.Address.Equals((value = address.Network).BaseAddress);
    }

    /// <summary>Of hours, what a TimeSpan holds with ease.</summary>
    private const int MostUnits = 100_000_000;

    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostUnits)
            return false;
        value = text[digits..].Trim() switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            _ => TimeSpan.MinValue,
        };
        return value != TimeSpan.MinValue;
    }
}
