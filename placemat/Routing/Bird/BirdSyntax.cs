using System.Globalization;
using Placemat.Model.Routing;

namespace Placemat.Routing.Bird;

/// <summary>
/// Names, strings and values as BIRD reads them. Whatever it cannot say is refused with an <see cref="ArgumentException"/>,
/// so nothing a name or password contains is ever read as configuration.
/// </summary>
internal static class BirdSyntax
{
    // SYM_MAX_LEN of BIRD's configuration lexer.
    private const int MaxSymbolLength = 64;

    // TCP_MD5SIG_MAXKEYLEN of linux/tcp.h.
    private const int MaxPasswordLength = 80;

    /// <summary>True for a password that fits between BIRD's quotes, which know no escape, and in the kernel's key.</summary>
    public static bool IsPassword(string password) =>
        password.Length is > 0 and <= MaxPasswordLength
        && password.All(IsQuotable);

    /// <summary>
    /// The symbol <c>'kind.name'</c>. All of BIRD's symbols share one space with its keywords: the kind keeps a policy, a
    /// table and a neighbor of one name apart, and the dot keeps a neighbor called <c>static</c> from being a keyword.
    /// </summary>
    public static string Symbol(string kind, params ReadOnlySpan<string> names) => $"'{Unquoted(kind, names)}'";

    /// <summary>What BIRD itself prints for the <see cref="Symbol"/>.</summary>
    public static string Unquoted(string kind, params ReadOnlySpan<string> names)
    {
        var symbol = $"{kind}.{string.Join('.', names!)}";
        if (!symbol.All(IsSymbolCharacter))
            throw new ArgumentException($"'{symbol}' cannot be a name: use letters, digits, dashes, underscores and dots.");
        if (symbol.Length > MaxSymbolLength)
            throw new ArgumentException($"'{symbol}' is too long for a name: BIRD takes at most {MaxSymbolLength} characters.");
        return symbol;
    }

    /// <summary>The name of a table: BIRD has one of its own per family, and those of the main table are built in.</summary>
    public static string Table(string name, BirdFamily family) =>
        name == RouteTable.Main ? family.MainTable : Symbol("table", name, family.Name);

    /// <summary>The name of a policy where BIRD wants a filter.</summary>
    public static string Filter(string policy) => policy switch
    {
        RoutePolicy.All => "all",
        RoutePolicy.None => "none",
        _ => $"filter {Symbol("policy", policy)}",
    };

    public static string Quote(string text) =>
        text.All(IsQuotable)
            ? $"\"{text}\""
            : throw new ArgumentException($"BIRD cannot read the text '{text}': use printable ASCII without double quotes.");

    public static string Password(string password) =>
        IsPassword(password)
            ? $"\"{password}\""
            : throw new ArgumentException($"BIRD cannot use this password: write 1 to {MaxPasswordLength} printable ASCII "
                + "characters without double quotes.");

    public static string Milliseconds(TimeSpan time) => $"{Whole(time.TotalMilliseconds)} ms";

    public static string Seconds(TimeSpan time) => Whole(time.TotalSeconds);

    /// <summary>Text for a comment, kept on its line.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static bool IsSymbolCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    private static bool IsQuotable(char c) => c is >= ' ' and <= '~' and not '"';

    private static string Whole(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
