using Placemat.Spec;

namespace Placemat.Model;

/// <summary>
/// Names become interface names, host names and file names, so only what is legal in all of them is taken.
/// </summary>
internal static class NameRules
{
    /// <summary>The kernel's limit for an interface name (IFNAMSIZ without the final zero).</summary>
    public const int MaxNetworkName = 15;

    /// <summary>The limit of one label of a host name (RFC 1123 §2.1).</summary>
    public const int MaxNodeName = 63;

    /// <summary>
    /// Interfaces that a lab's host side has besides its bridges, and the names that the kernel gives to the parameters of all.
    /// </summary>
    public static readonly IReadOnlySet<string> ReservedInterfaces = new HashSet<string>(StringComparer.Ordinal) { "lo", UplinkNetwork.Interface, "all", "default" };

    /// <summary>Names that stand for something else in every lab: the machine itself, and the log of the uplink.</summary>
    public static readonly IReadOnlySet<string> ReservedNodes = new HashSet<string>(StringComparer.Ordinal) { "localhost", "ip6-localhost", "ip6-loopback", UplinkNetwork.Interface };

    public static bool IsValid(string name, int maxLength) => name.Length <= maxLength && HasForm(name);

    /// <summary>Registers <paramref name="name"/> among <paramref name="taken"/> and reports what is wrong with it.</summary>
    public static void Check(string what, Located<string> name, int maxLength, Dictionary<string, SourceMark> taken, ProblemList problems)
    {
        if (name.Value.Length > maxLength)
            problems.Error(name.Mark, $"the {what} name {Excerpt.Of(name.Value)} has {name.Value.Length} characters", $"use at most {maxLength}");
        else if (!HasForm(name.Value))
            problems.Error(name.Mark, $"{Excerpt.Of(name.Value)} cannot name a {what}", "use letters, digits, \"-\", \"_\" and \".\", beginning with a letter or digit");
        if (!taken.TryAdd(name.Value, name.Mark))
            problems.Error(name.Mark, $"{Excerpt.Of(name.Value)} is the name of the {what} in {taken[name.Value].File}:{taken[name.Value].Line} already", "rename one");
    }

    private static bool HasForm(string name) =>
        name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
