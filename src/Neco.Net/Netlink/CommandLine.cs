using System.Buffers;
using System.Globalization;
using System.Text;

namespace Neco.Net.Netlink;

/// <summary>Builds the text of a request: words joined by single spaces, quoted where a shell would split them.</summary>
internal sealed class CommandLine(string start = "")
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-+=.,:@%/");

    private readonly StringBuilder _text = new(start);

    internal CommandLine Word(object? word)
    {
        string text = Convert.ToString(word, CultureInfo.InvariantCulture) ?? "";
        bool plain = text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain);
        if (_text.Length > 0)
            _text.Append(' ');
        _text.Append(plain ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        return this;
    }

    /// <summary>A keyword alone, if it applies.</summary>
    internal CommandLine Flag(string keyword, bool applies = true) => applies ? Word(keyword) : this;

    /// <summary>A keyword with a value, unless that is null.</summary>
    internal CommandLine Option(string keyword, object? value) => value is null ? this : Word(keyword).Word(value);

    /// <summary>An enumeration's member as command lines spell it.</summary>
    internal static string Keyword(Enum value) => value.ToString().ToLowerInvariant();

    public override string ToString() => _text.ToString();
}
