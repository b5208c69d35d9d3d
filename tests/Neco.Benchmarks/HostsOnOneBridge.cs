using System.Text;

namespace Neco.Benchmarks;

/// <summary>Many hosts on one bridge, up and down, beside mininet's single topology on a Linux bridge.</summary>
internal static class HostsOnOneBridge
{
    public static async Task RunAsync(int hosts, int rounds, bool beside, ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("bench-");
        var file = Path.Combine(folder.FullName, "lab.yml");
        await File.WriteAllTextAsync(file, LabFile(hosts));
        List<double> ups = [], downs = [], totals = [], peers = [];
        for (var round = 0; round < rounds; round++)
        {
            ups.Add(await Clock.TimeAsync(Paths.Placemat, "up", "-d", "--lab", "bench", file));
            await Clock.RunAsync(Paths.Placemat, "exec", "--lab", "bench", "h1", "--", "ping", "-c", "1", "-W", "2", $"h{hosts}");
            downs.Add(await Clock.TimeAsync(Paths.Placemat, "down", "--lab", "bench"));
            totals.Add(ups[^1] + downs[^1]);
            if (beside)
                peers.Add(await Clock.TimeAsync("mn", "--topo", $"single,{hosts}", "--switch", "lxbr", "--controller", "none", "--test", "none"));
        }

        table.Add($"placemat up, {hosts} hosts", ups);
        table.Add($"placemat down, {hosts} hosts", downs);
        var ours = table.Add($"placemat up and down, {hosts} hosts", totals);
        table.Ratio($"{hosts} hosts: {ours * 1000 / hosts:0.0} ms for each");
        if (beside)
        {
            var theirs = table.Add($"mininet up and down, {hosts} hosts", peers);
            table.Ratio($"{hosts} hosts: placemat is {theirs / ours:0.0} times as fast as mininet (aim: 5 at 100 hosts)");
        }

        folder.Delete(recursive: true);
    }

    private static string LabFile(int hosts)
    {
        var text = new StringBuilder("kind: Network\nname: wire\ntype: internal\n");
        for (var host = 1; host <= hosts; host++)
            text.Append($"---\nkind: NetworkNamespace\nname: h{host}\ninterfaces:\n  - {{network: wire, addresses: [10.0.{host / 250}.{(host % 250) + 1}/16]}}\n");
        return text.ToString();
    }
}
