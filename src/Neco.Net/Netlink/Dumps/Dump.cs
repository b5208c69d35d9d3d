using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink.Dumps;

/// <summary>One of the kernel's tables: how to ask for it and how to read its entries. Its text is the command that shows it.</summary>
internal abstract class Dump<T>(ushort type, string command) where T : class
{
    // Each kind of object has four types of messages, in this order: new, delete, get, set. A dump answers get by new.
    private readonly ushort _answerType = (ushort)(type & ~3);

    public override string ToString() => command;

    internal void Write(ref NetlinkWriter writer, uint sequence)
    {
        writer.BeginMessage(type, Nl.Request | Nl.Dump, sequence);
        WriteBody(ref writer);
        writer.EndMessage();
    }

    /// <summary>Reads one entry; null if it is no entry of this table, or of a kind that is left out.</summary>
    internal T? Parse(in NetlinkMessage message) => message.Type == _answerType ? Parse(message.Payload) : null;

    private protected abstract void WriteBody(ref NetlinkWriter writer);

    private protected abstract T? Parse(ReadOnlySpan<byte> payload);
}
