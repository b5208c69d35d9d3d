using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>What a host looks like from outside any lab: its interfaces, rules, mounts, named namespaces and kernel parameters.</summary>
internal sealed record HostState(string Text)
{
    private const string Look = """
        echo "# interfaces"; ip -oneline link | sed 's/ qlen.*//'
        echo "# addresses"; ip -oneline address | sed 's/ valid_lft.*//'
        echo "# routes"; ip route; ip -6 route
        echo "# rules"; nft list ruleset
        echo "# mounts"; cut -d' ' -f4- /proc/self/mountinfo
        echo "# namespaces"; ls /run/netns 2>/dev/null
        echo "# parameters"; sysctl -a --pattern '^net\.ipv[46]\.(ip_forward|conf\.(all|default|lo)\.|fib_)' 2>/dev/null
        """;

    /// <summary>Looks at the host whose network namespace <paramref name="network"/> names; null for this process's own.</summary>
    public static async Task<HostState> ReadAsync(string? network, CancellationToken cancellationToken)
    {
        string[] enter = network is null ? [] : ["nsenter", $"--net={network}", "--"];
        var result = await Command.RunAsync([.. enter, "sh", "-c", Look], new() { Limit = TimeSpan.FromSeconds(20) }, cancellationToken);
        Assert.True(result.Succeeded, result.Complaint);
        return new(result.Output);
    }
}
