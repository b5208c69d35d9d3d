using Placemat.Spec;

namespace Placemat.Model;

/// <summary>Finds an interface by what an author calls it: its own name, or that of its network, which reads better.</summary>
internal static class InterfaceNames
{
    public static Interface? Find(Located<string> name, PlacedNode node, ProblemList problems)
    {
        if (node.Interfaces.FirstOrDefault(link => link.Name == name.Value) is { } byName)
            return byName;
        var onNetwork = node.Interfaces.Where(link => link.Network.Name == name.Value).ToList();
        switch (onNetwork.Count)
        {
            case 1:
                return onNetwork[0];
            case > 1:
                problems.Error(name.Mark, $"\"{node.Name}\" has several interfaces on \"{name.Value}\"", $"write {string.Join(" or ", onNetwork.Select(link => link.Name))}");
                return null;
            default:
                problems.Error(name.Mark, $"\"{node.Name}\" has no interface \"{name.Value}\"", Spelling.Suggest(name.Value, [.. node.Interfaces.SelectMany(link => new[] { link.Name, link.Network.Name })]));
                return null;
        }
    }
}
