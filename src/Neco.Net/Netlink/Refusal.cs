using System.Runtime.InteropServices;
using Neco.Net.Netlink.Uapi;

namespace Neco.Net.Netlink;

/// <summary>Why the kernel refused a request, as its negative acknowledgement says.</summary>
/// <param name="Errno">The error.</param>
/// <param name="Text">The kernel's own words, if it has any.</param>
/// <param name="Offset">Where in the request the offending attribute starts, if the kernel says so.</param>
internal sealed record Refusal(Errno Errno, string? Text, int? Offset)
{
    /// <summary>Reads an acknowledgement (<c>struct nlmsgerr</c>) or the end of a dump; null if it is a good one.</summary>
    internal static Refusal? Parse(in NetlinkMessage message)
    {
        ReadOnlySpan<byte> payload = message.Payload;
        if (!MemoryMarshal.TryRead(payload, out int error) || error >= 0)
            return null;
        string? text = null;
        int? offset = null;
        foreach (NetlinkAttribute attribute in Details(message, payload[sizeof(int)..]))
        {
            if (attribute.Type == Nl.AckText)
                text = attribute.ToText();
            else if (attribute.Type == Nl.AckOffset)
                offset = attribute.ToInt32();
        }
        // The one negative number without a positive counterpart is no error number of the kernel.
        return new Refusal((Errno)(error == int.MinValue ? int.MaxValue : -error), text, offset);
    }

    /// <summary>The attributes of an extended acknowledgement. They follow the header of the request, if it repeats no more.</summary>
    private static NetlinkAttributes Details(in NetlinkMessage message, ReadOnlySpan<byte> rest)
    {
        if ((message.Flags & Nl.AckAttributes) == 0)
            return default;
        if (message.Type == Nl.Done)
            return new NetlinkAttributes(rest);
        bool capped = (message.Flags & Nl.Capped) != 0 && rest.Length >= Nl.MessageHeaderLength;
        return capped ? new NetlinkAttributes(rest[Nl.MessageHeaderLength..]) : default;
    }
}
