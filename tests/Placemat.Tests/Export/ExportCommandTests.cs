using Placemat.Commands;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Export;

public sealed class ExportCommandTests : IDisposable
{
    private const string Plain = "kind: Network\nname: lan\ntype: internal\n---\nkind: NetworkNamespace\nname: a\ninterfaces: [{network: lan, addresses: [10.0.0.1/24]}]\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_format_is_printed()
    {
        var run = await CommandRun.OfAsync("export", Lab(), "--format", "hosts");

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("\n10.0.0.1 a\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_format_is_written_into_a_file()
    {
        var path = Path.Combine(_folder.Path, "names");

        var run = await CommandRun.OfAsync("export", Lab(), "--format", "hosts", "-o", path);

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("\n10.0.0.1 a\n", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_formats_go_into_a_folder_and_what_a_plain_lab_lacks_is_said()
    {
        var folder = Path.Combine(_folder.Path, "new/folder");

        var run = await CommandRun.OfAsync("export", Lab(), "--all", "-o", folder);

        Assert.Equal((ExitCode.Success, "", "placemat: without a Fabric there are no machines.json, ipam.json, dhcp.json\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["hosts", "inventory.yml"], Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fabric_has_everything()
    {
        var run = await CommandRun.OfAsync("export", Repository.Cluster, "--all", "-o", _folder.Path);

        Assert.Equal((ExitCode.Success, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["dhcp.json", "hosts", "inventory.yml", "ipam.json", "machines.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_registry_would_refuse_is_told_to_those_who_ask_for_its_files()
    {
        var file = _folder.Write("lab.yml", "kind: Fabric\nname: dc\nboot-servers: 2\n");
        const string warning = "placemat: sabakan takes one machine of role boot in a rack, and rack0 has 2\n";

        Assert.Equal(warning, (await CommandRun.OfAsync("export", file, "--format", "machines")).Error);
        Assert.Equal("", (await CommandRun.OfAsync("export", file, "--format", "hosts")).Error);
    }

    [Fact]
    public async Task A_machine_registry_needs_a_fabric()
    {
        var run = await CommandRun.OfAsync("export", Lab(), "--format", "machines");

        Assert.Equal((ExitCode.InvalidInput, ""), (run.ExitCode, run.Output));
        Assert.Equal("placemat: machines.json needs a Fabric: plain documents do not say in which racks machines are, and by which rules they get addresses\n", run.Error);
    }

    [Theory]
    [InlineData("placemat: say what to export: --format hosts, ansible, machines, ipam, dhcp, or --all\n")]
    [InlineData("placemat: say what to export: --format hosts, ansible, machines, ipam, dhcp, or --all\n", "--all", "--format", "hosts")]
    [InlineData("placemat: --all writes several files: name their folder with -o DIR\n", "--all")]
    public async Task What_is_not_clear_is_asked_back(string error, params string[] options)
    {
        var run = await CommandRun.OfAsync(["export", Lab(), .. options]);

        Assert.Equal((ExitCode.InvalidInput, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task An_unknown_format_is_answered_with_a_likely_one()
    {
        var run = await CommandRun.OfAsync("export", Lab(), "--format", "hots");

        Assert.Equal(ExitCode.InvalidInput, run.ExitCode);
        Assert.StartsWith("placemat: there is no format \"hots\"; did you mean \"hosts\"?\n", run.Error, StringComparison.Ordinal);
    }

    private string Lab() => _folder.Write("lab.yml", Plain);
}
