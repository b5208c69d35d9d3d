using Placemat.Spec;

namespace Placemat.Model;

/// <summary>Finds an interface by what an author calls it: its own name, or that of its network, which reads better.</summary>
internal static class InterfaceNames
{
    /// <summary>The interface, or null with the reason reported.</summary>
    public static Interface? Find(Located<string> name, PlacedNode node, ProblemList problems)
    {
        if (node.Interfaces.FirstOrDefault(link => link.Name == name.Value) is { } byName)
            return byName;
        var onNetwork = node.Interfaces.Where(link => link.Network.Name == name.Value).ToList();
        switch (onNetwork.Count)
        {
            case 1:
                return onNetwork[0];
            case 0 when IsReported(name.Value, node):
                return null;
            case > 1:
                problems.Error(name.Mark, $"{node.Called} has several interfaces on \"{name.Value}\"", $"write {string.Join(" or ", onNetwork.Select(link => link.Name))}");
                return null;
            default:
                problems.Error(name.Mark, $"{node.Called} has no interface {Excerpt.Of(name.Value)}", Spelling.Suggest(name.Value, [.. node.Interfaces.SelectMany(link => new[] { link.Name, link.Network.Name })]));
                return null;
        }
    }

    /// <summary>Whether the file has the interface, but on a network that does not exist.</summary>
    private static bool IsReported(string name, PlacedNode node) =>
        node.Spec.Interfaces.Index().Any(link => name == $"eth{link.Index}" || name == link.Item.Network?.Value);
}
