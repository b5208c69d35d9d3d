using System.Collections.Frozen;
using Placemat.Spec;

namespace Placemat.Lifecycle;

/// <summary>The lab's nodes by name.</summary>
internal sealed class FrozenNodes(IReadOnlyList<NodeLifecycle> nodes)
{
    private readonly FrozenDictionary<string, NodeLifecycle> _byName = nodes.ToFrozenDictionary(node => node.Name, StringComparer.Ordinal);

    public IReadOnlyList<NodeLifecycle> All => nodes;

    /// <exception cref="UnknownNameException">There is none; the message suggests one.</exception>
    public NodeLifecycle Find(string name) => _byName.TryGetValue(name, out var node)
        ? node
        : throw new UnknownNameException($"there is no node \"{name}\"; {Spelling.Suggest(name, _byName.Keys)}");
}

/// <summary>The user named something that the lab does not have.</summary>
internal sealed class UnknownNameException(string message) : Exception(message);
