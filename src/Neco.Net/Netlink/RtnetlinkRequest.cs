using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>
/// One change of the kernel's network configuration, as inert data: <see cref="NetlinkSocket.Execute"/> carries it out, and its text is the
/// <c>ip</c> or <c>bridge</c> command that does the same. Where a property is null, the kernel's default or present value stays. Only the
/// device that <see cref="SetLink"/> changes or <see cref="DeleteLink"/> deletes may be referred to by its name alone.
/// </summary>
public abstract record RtnetlinkRequest
{
    private readonly ushort _type;
    private readonly ushort _flags;

    private protected RtnetlinkRequest(ushort type, ushort flags = 0)
    {
        _type = type;
        _flags = (ushort)(flags | Nl.Request | Nl.Ack);
    }

    /// <summary>The command that does the same.</summary>
    public sealed override string ToString() => Describe().ToString();

    internal void Write(ref NetlinkWriter writer, uint sequence)
    {
        writer.BeginMessage(_type, _flags, sequence);
        WriteBody(ref writer);
        writer.EndMessage();
    }

    private protected abstract void WriteBody(ref NetlinkWriter writer);

    private protected abstract CommandLine Describe();
}
