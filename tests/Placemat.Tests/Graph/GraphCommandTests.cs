using Placemat.Commands;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Graph;

public sealed class GraphCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lab.svg", "<svg ")]
    [InlineData("lab.HTML", "<!DOCTYPE html>")]
    [InlineData("lab.mmd", "flowchart ")]
    [InlineData("lab.gv", "graph ")]
    [InlineData("lab.txt", "graph ")]
    public async Task The_ending_of_the_file_says_the_format(string file, string beginning)
    {
        var path = Path.Combine(_folder.Path, file);

        var run = await CommandRun.OfAsync("graph", Repository.Cluster, "--lab", "dc", "-o", path);

        Assert.Equal((ExitCode.Success, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_named_counts_more_than_the_ending()
    {
        var path = Path.Combine(_folder.Path, "lab.html");

        await CommandRun.OfAsync("graph", Repository.Cluster, "--format", "svg", "-o", path);

        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_picture_is_printed_for_graphviz()
    {
        var run = await CommandRun.OfAsync("graph", Repository.Cluster, "--lab", "dc");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.StartsWith("graph \"dc\" {\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_format_is_answered_with_those_there_are()
    {
        var run = await CommandRun.OfAsync("graph", Repository.Cluster, "--format", "png");

        Assert.Equal((ExitCode.InvalidInput, ""), (run.ExitCode, run.Output));
        Assert.Equal("placemat: there is no format \"png\"; use one of: dot, html, mermaid, svg\nplacemat: see: placemat graph --help\n", run.Error);
    }

    [Fact]
    public async Task A_file_with_problems_is_not_drawn()
    {
        var path = Path.Combine(_folder.Path, "lab.svg");

        var run = await CommandRun.OfAsync("graph", _folder.Write("lab.yml", "kind: Network\nname: a\n"), "-o", path);

        Assert.Equal(ExitCode.InvalidInput, run.ExitCode);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var run = await CommandRun.OfAsync("graph", Repository.Cluster, "-o", "/nowhere/lab.svg");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("/nowhere/lab.svg", run.Error, StringComparison.Ordinal);
    }
}
