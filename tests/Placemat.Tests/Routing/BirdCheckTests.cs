using Placemat.Routing.Bird;

namespace Placemat.Tests.Routing;

public class BirdCheckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_the_router_the_line_and_what_stands_there()
    {
        Bird.SkipIfMissing();
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.conf", "router id 192.0.2.1;\nprotocol device {}\n");
        var bad = folder.Write("bad.conf", "router id 192.0.2.1;\n\nprotocol kernel {\n  ipv4 { export filter nowhere; };\n}\n");

        var finding = Assert.Single(await Bird.Check.RunAsync(new Dictionary<string, string> { ["core"] = good, ["spine1"] = bad }, Cancellation));

        Assert.Equal(
            "router spine1: line 4: syntax error, unexpected CF_SYM_UNDEFINED\n    ipv4 { export filter nowhere; };",
            finding.ToString());
    }

    [Fact]
    public async Task Reports_findings_in_the_order_of_the_files()
    {
        Bird.SkipIfMissing();
        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(0, 20).ToDictionary(n => $"r{n}", n => folder.Write($"r{n}.conf", "nonsense\n"));

        var findings = await Bird.Check.RunAsync(files, Cancellation);

        Assert.Equal(files.Keys, findings.Select(finding => finding.Router));
    }

    [Fact]
    public async Task Reports_a_file_that_is_not_there()
    {
        Bird.SkipIfMissing();

        var finding = Assert.Single(await Bird.Check.RunAsync(new Dictionary<string, string> { ["core"] = "/nowhere/core.conf" }, Cancellation));

        Assert.Equal("router core: bird: Unable to open configuration file /nowhere/core.conf: No such file or directory", finding.ToString());
    }

    [Fact]
    public void Names_the_file_when_the_fault_is_in_an_included_one()
    {
        var finding = BirdCheck.Explain("core", "/run/core.conf", "bird: /etc/extra.conf:7:3 syntax error\n");

        Assert.Equal("router core: line 7: syntax error (in /etc/extra.conf)", finding.ToString());
    }

    [Fact]
    public void Passes_on_words_it_does_not_know() =>
        Assert.Equal("router core: Segmentation fault", BirdCheck.Explain("core", "/run/core.conf", "Segmentation fault\n").ToString());
}
