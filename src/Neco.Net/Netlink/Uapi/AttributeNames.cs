using System.Runtime.CompilerServices;

namespace Neco.Net.Netlink.Uapi;

/// <summary>The kernel's names of the attributes that requests carry, for errors.</summary>
internal static class AttributeNames
{
    /// <summary>The outermost attribute that an offset, counted from the request's first byte, points into; null if none.</summary>
    internal static string? At(in NetlinkMessage request, int offset)
    {
        int position = Nl.MessageHeaderLength + FamilyHeaderLength(request.Type);
        foreach (NetlinkAttribute attribute in new NetlinkAttributes(request.Whole[position..]))
        {
            int end = position + Nl.AttributeHeaderLength + Nl.Align(attribute.Payload.Length);
            if (offset >= position && offset < end)
                return NameOf(request.Type, attribute.Type);
            position = end;
        }
        return null;
    }

    private static int FamilyHeaderLength(ushort message) => message switch
    {
        Rtm.NewAddress or Rtm.DeleteAddress => Unsafe.SizeOf<AddressHeader>(),
        Rtm.NewRoute or Rtm.DeleteRoute => Unsafe.SizeOf<RouteHeader>(),
        Rtm.NewNeighbor or Rtm.DeleteNeighbor => Unsafe.SizeOf<NeighborHeader>(),
        Rtm.NewRule or Rtm.DeleteRule => Unsafe.SizeOf<RuleHeader>(),
        _ => Unsafe.SizeOf<LinkHeader>(),
    };

    private static string NameOf(ushort message, ushort type) => message switch
    {
        Rtm.NewLink or Rtm.SetLink or Rtm.DeleteLink => type switch
        {
            Ifla.Address => "IFLA_ADDRESS",
            Ifla.Name => "IFLA_IFNAME",
            Ifla.Mtu => "IFLA_MTU",
            Ifla.Master => "IFLA_MASTER",
            Ifla.ProtocolInfo => "IFLA_PROTINFO",
            Ifla.LinkInfo => "IFLA_LINKINFO",
            Ifla.Alias => "IFLA_IFALIAS",
            _ => $"IFLA {type}",
        },
        Rtm.NewAddress or Rtm.DeleteAddress => type switch
        {
            Ifa.Address => "IFA_ADDRESS",
            Ifa.Local => "IFA_LOCAL",
            _ => $"IFA {type}",
        },
        Rtm.NewRoute or Rtm.DeleteRoute => type switch
        {
            Rta.Destination => "RTA_DST",
            Rta.OutputInterface => "RTA_OIF",
            Rta.Gateway => "RTA_GATEWAY",
            Rta.Priority => "RTA_PRIORITY",
            Rta.PreferredSource => "RTA_PREFSRC",
            Rta.Multipath => "RTA_MULTIPATH",
            Rta.Table => "RTA_TABLE",
            Rta.Via => "RTA_VIA",
            _ => $"RTA {type}",
        },
        Rtm.NewNeighbor or Rtm.DeleteNeighbor => type switch
        {
            Nda.Destination => "NDA_DST",
            Nda.LinkLayerAddress => "NDA_LLADDR",
            _ => $"NDA {type}",
        },
        Rtm.NewRule or Rtm.DeleteRule => type switch
        {
            Fra.To => "FRA_DST",
            Fra.From => "FRA_SRC",
            Fra.InputInterface => "FRA_IIFNAME",
            Fra.Priority => "FRA_PRIORITY",
            Fra.Mark => "FRA_FWMARK",
            Fra.Mask => "FRA_FWMASK",
            Fra.Table => "FRA_TABLE",
            _ => $"FRA {type}",
        },
        _ => $"attribute {type}",
    };
}
