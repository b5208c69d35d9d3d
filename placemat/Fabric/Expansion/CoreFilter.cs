using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text;
using Placemat.Spec.Kinds.Fabric;

namespace Placemat.Fabric.Expansion;

/// <summary>The core's packet filter, in nftables' language: who may begin to talk to whom.</summary>
internal sealed class CoreFilter
{
    private readonly FabricPlan _plan;
    private readonly string _external;
    private readonly string _operation;
    private readonly string? _bmc;

    private CoreFilter(FabricPlan plan)
    {
        _plan = plan;

        // Interfaces are numbered as CoreDocument lists them: the Internet, the spines, and then those here.
        _external = Device(plan.Spines.Length + 1);
        _operation = Device(plan.Spines.Length + 2);
        _bmc = plan.Core.Bmc is null ? null : Device(plan.Spines.Length + 3);
    }

    public static string Of(FabricPlan plan) => new CoreFilter(plan).Text();

    private string Text()
    {
        var text = new StringBuilder();
        var families = new[] { Family.Ipv4, Family.Ipv6 }.Where(family => Prefixes(family, _ => true).Length > 0).ToList();
        text.Append($"define fabric = {{ {string.Join(", ", Enumerable.Range(1, _plan.Spines.Length).Select(Device))} }}\n");
        foreach (var family in families)
            text.Append($"define {family.Exposed} = {{ {string.Join(", ", Prefixes(family, _ => true))} }}\n");
        text.Append($$"""

            table inet core {
              chain input {
                type filter hook input priority filter; policy accept;
                ct state established,related accept
                iifname {{Device(0)}} drop
              }

              # Only what is allowed here may begin; from the Internet nothing is. Nor is what one spine sends only to see it go back
              # to a spine, an exposed address that nobody has. Whoever leaves does so with an exposed address: the core knows
              # no way back to others.
              chain forward {
                type filter hook forward priority filter; policy drop;
                ct state established,related accept

            """);
        foreach (var family in families)
        {
            text.Append($"    iifname $fabric oifname {Set([Device(0), _external, _operation, .. _bmc is null ? [] : new[] { _bmc }])} {family.Keyword} saddr ${family.Exposed} accept\n");
            Admit(text, _external, family, Outside.External);
            Admit(text, _operation, family, Outside.Operation);
        }

        text.Append($$"""
              }

              chain postrouting {
                type nat hook postrouting priority srcnat; policy accept;
                oifname {{Set([Device(0), .. _bmc is null ? [] : new[] { _bmc }])}} masquerade
              }
            }

            """);
        return text.ToString();
    }

    private void Admit(StringBuilder text, string device, Family family, Outside outside)
    {
        var prefixes = Prefixes(family, exposed => exposed.From.Contains(outside));
        if (prefixes.Length > 0)
            text.Append($"    iifname {device} oifname $fabric {family.Keyword} daddr {Set(prefixes)} accept\n");
    }

    private ImmutableArray<string> Prefixes(Family family, Func<ExposedPrefix, bool> condition) =>
        [.. _plan.Exposed.Where(exposed => exposed.Prefix.BaseAddress.AddressFamily == family.Address && condition(exposed)).Select(exposed => exposed.Prefix.ToString())];

    private static string Device(int number) => $"\"eth{number}\"";

    private static string Set(IReadOnlyList<string> items) => items.Count == 1 ? items[0] : $"{{ {string.Join(", ", items)} }}";

    private sealed record Family(AddressFamily Address, string Keyword, string Exposed)
    {
        public static readonly Family Ipv4 = new(AddressFamily.InterNetwork, "ip", "exposed");

        public static readonly Family Ipv6 = new(AddressFamily.InterNetworkV6, "ip6", "exposed6");
    }
}
