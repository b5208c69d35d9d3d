using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Placemat.Spec.Kinds.Fabric;

/// <summary>How single values of a fabric are written.</summary>
internal static partial class FabricFormats
{
    /// <summary>The core is three numbers below, so there must be three.</summary>
    public static readonly ScalarFormat<uint> AsnBase = new("AS number", "an AS number from 4 to 4294967294", static (text, out value) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 3 and < uint.MaxValue);

    public static readonly ScalarFormat<IPNetwork> Ipv4Prefix = Of(ScalarFormat.Prefix, AddressFamily.InterNetwork, prefix => prefix.BaseAddress, "IPv4 prefix", "an IPv4 prefix without host bits such as 10.0.0.0/24");

    public static readonly ScalarFormat<IPNetwork> Ipv6Prefix = Of(ScalarFormat.Prefix, AddressFamily.InterNetworkV6, prefix => prefix.BaseAddress, "IPv6 prefix", "an IPv6 prefix without host bits such as fd00:10::/64");

    public static readonly ScalarFormat<IPAddress> Ipv4Address = Of(ScalarFormat.Address, AddressFamily.InterNetwork, address => address, "IPv4 address", "an IPv4 address such as 10.0.0.1");

    /// <summary>Roles become part of host names.</summary>
    public static readonly ScalarFormat<string> Role = new("role", "lower-case letters and digits, such as cs", static (text, out value) =>
    {
        value = text;
        return RoleForm.IsMatch(text);
    });

    private static ScalarFormat<T> Of<T>(ScalarFormat<T> any, AddressFamily family, Func<T, IPAddress> address, string noun, string expectation) =>
        new(noun, expectation, (text, out value) => any.TryParse(text, out value) && address(value).AddressFamily == family);

    [GeneratedRegex(@"^[a-z][a-z0-9]{0,15}\z")]
    private static partial Regex RoleForm { get; }
}
