using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Neco.Net.Ip;

/// <summary>
/// An IPv4 or IPv6 address of an interface together with the length of its on-link prefix, such as <c>10.0.0.1/24</c> or
/// <c>2001:db8::1/64</c>. Unlike an <see cref="IPNetwork"/> it keeps the host bits.
/// </summary>
public readonly record struct InterfaceAddress
{
    // The address parser of the base class library also takes brackets, ports, scopes and prefixes.
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Joins an address and the length of its prefix.</summary>
    /// <exception cref="ArgumentException">The address is of another family than IPv4 and IPv6, or carries an IPv6 scope.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is longer than the address, or negative.</exception>
    public InterfaceAddress(IPAddress address, int prefixLength)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
            throw new ArgumentException($"{address} is neither an IPv4 nor an IPv6 address.", nameof(address));
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0)
            throw new ArgumentException($"{address} carries a scope; the interface says which link it is on.", nameof(address));
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, BitsOf(address));
        Address = address;
        PrefixLength = prefixLength;
    }

    /// <summary>The address, host bits included.</summary>
    public IPAddress Address { get; }

    /// <summary>How many leading bits of the address name the network: 0 to 32 for IPv4, 0 to 128 for IPv6.</summary>
    public int PrefixLength { get; }

    /// <summary>The network the address is in: the same prefix with the host bits cleared.</summary>
    public IPNetwork Network
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Address.TryWriteBytes(bytes, out int length);
            for (int i = 0; i < length; i++)
            {
                int kept = Math.Clamp(PrefixLength - 8 * i, 0, 8);
                bytes[i] &= (byte)(0xff00 >> kept);
            }
            return new IPNetwork(new IPAddress(bytes[..length]), PrefixLength);
        }
    }

    /// <summary>Reads an address with its prefix length. There is no default length, and no short or padded form.</summary>
    /// <exception cref="FormatException">The text is not an address with a prefix length.</exception>
    public static InterfaceAddress Parse(ReadOnlySpan<char> text) => TryParse(text, out InterfaceAddress address)
        ? address
        : throw new FormatException(
            $"'{text}' is not an interface address: write address/prefix length, such as 10.0.0.1/24 or 2001:db8::1/64.");

    /// <summary>Reads an address with its prefix length. There is no default length, and no short or padded form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out InterfaceAddress address)
    {
        address = default;
        int slash = text.IndexOf('/');
        if (slash < 0 || !TryParseLength(text[(slash + 1)..], out int length) || !TryParseAddress(text[..slash], out IPAddress? ip))
            return false;
        if (length > BitsOf(ip))
            return false;
        address = new InterfaceAddress(ip, length);
        return true;
    }

    /// <summary>The address in its shortest form, a slash and the prefix length.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{PrefixLength}");

    private static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static bool TryParseLength(ReadOnlySpan<char> text, out int length) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length) && (text.Length == 1 || text[0] != '0');

    private static bool TryParseAddress(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (text.ContainsAnyExcept(AddressCharacters) || !IPAddress.TryParse(text, out address))
            return false;
        // IPv4 has one spelling only; anything else that parsed is a short, octal or hexadecimal form.
        return address.AddressFamily == AddressFamily.InterNetworkV6 || text.SequenceEqual(address.ToString());
    }
}
