namespace Neco.Net.Netlink;

/// <summary>Refers to a network namespace: for the kernel by an open file descriptor, for the text by a name.</summary>
/// <param name="Descriptor">A descriptor of the namespace's file, open in this process until the request is executed.</param>
/// <param name="Name">What <c>ip netns</c> calls it, or the path of its file.</param>
public readonly record struct NamespaceRef(int Descriptor, string Name)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
