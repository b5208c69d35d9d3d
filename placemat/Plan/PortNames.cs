using System.Security.Cryptography;
using System.Text;
using Placemat.Model;

namespace Placemat.Plan;

/// <summary>Names bridge ports after the node and interface at their other end, within the kernel's 15 characters.</summary>
internal sealed class PortNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string For(string node, int index)
    {
        var name = $"{node}.{index}";
        for (var attempt = 0; name.Length > NameRules.MaxNetworkName || !_taken.Add(name); attempt++)
            name = Shortened(node, index, attempt);
        return name;
    }

    /// <summary>The beginning of the node's name, for a reader, and a digest of the whole, for uniqueness.</summary>
    private static string Shortened(string node, int index, int attempt)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{node}\0{index}\0{attempt}")));
        return $"{node[..Math.Min(node.Length, 6)]}-{digest[..8]}";
    }
}
