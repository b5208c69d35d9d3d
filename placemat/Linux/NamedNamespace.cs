using Microsoft.Win32.SafeHandles;
using Neco.Net.Netlink;

namespace Placemat.Linux;

/// <summary>
/// A network namespace held by a name below <c>/run/netns</c>, as ip-netns(8) does it, with a netlink socket that
/// speaks to it from any thread.
/// </summary>
internal sealed class NamedNamespace : IDisposable
{
    public const string Folder = "/run/netns";

    private NamedNamespace(string name, SafeFileHandle handle, NetlinkSocket netlink, string identity)
    {
        Name = name;
        Handle = handle;
        Netlink = netlink;
        Identity = identity;
    }

    public string Name { get; }

    public SafeFileHandle Handle { get; }

    public NetlinkSocket Netlink { get; }

    /// <summary>What <c>/proc/PID/ns/net</c> reads like for every process in this namespace: <c>net:[NUMBER]</c>.</summary>
    public string Identity { get; }

    private string PathName => Path.Combine(Folder, Name);

    /// <summary>
    /// Makes the namespace and leaves the calling thread in it, so that kernel parameters can be written at once.
    /// To be called on a <see cref="NamespaceThread"/> only.
    /// </summary>
    public static NamedNamespace Create(string name)
    {
        const string current = "/proc/thread-self/ns/net";
        var path = Path.Combine(Folder, name);
        SystemCallException.Check(Libc.Unshare(Libc.CloneNewNet), $"make a network namespace for {name}");
        using (File.Create(path))
        {
        }

        Mounts.Bind(current, path);
        return new(name, FileDescriptor.Open(path), NetlinkSocket.OpenRoute(), new FileInfo(current).LinkTarget!);
    }

    /// <summary>Gives up the name. The namespace itself ends with its last process.</summary>
    public void Dispose()
    {
        Netlink.Dispose();
        Handle.Dispose();
        Mounts.Detach(PathName);
        File.Delete(PathName);
    }
}
