namespace Neco.Net.Netlink.Uapi;

/// <summary>Values of <c>linux/netlink.h</c>.</summary>
internal static class Nl
{
    // Families of sockets.
    internal const int Route = 0;

    // Control messages.
    internal const ushort Error = 2;
    internal const ushort Done = 3;

    // Flags of a message.
    internal const ushort Request = 0x01;
    internal const ushort Ack = 0x04;
    internal const ushort DumpInterrupted = 0x10;
    internal const ushort Capped = 0x100;
    internal const ushort AckAttributes = 0x200;

    // Flags of a request to read.
    internal const ushort Dump = 0x300;

    // Flags of a request to make something.
    internal const ushort Replace = 0x100;
    internal const ushort Exclusive = 0x200;
    internal const ushort Create = 0x400;

    // The two upper bits of an attribute's type are flags.
    internal const ushort Nested = 0x8000;
    internal const ushort TypeMask = 0x3fff;

    // Attributes of an acknowledgement.
    internal const ushort AckText = 1;
    internal const ushort AckOffset = 2;

    internal const int MessageHeaderLength = 16;
    internal const int AttributeHeaderLength = 4;

    internal static int Align(int length) => (length + 3) & ~3;
}
