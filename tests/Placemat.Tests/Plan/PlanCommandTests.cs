using System.Text.Json;
using Placemat.Commands;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Plan;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_is_printed_in_order()
    {
        var run = await CommandRun.OfAsync("plan", Small(), "--lab", "lab");

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("lab lab\nnetwork world\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("router id", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_of_files_are_printed_when_they_are_asked_for() =>
        Assert.Contains("\n    router id 10.9.0.1;\n", (await CommandRun.OfAsync("plan", Small(), "--lab", "lab", "--files")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_program_reads_the_same_as_json()
    {
        var run = await CommandRun.OfAsync("plan", Small(), "--lab", "lab", "--json");

        GoldenFile.Verify(run.Output.Replace(_folder.Path, "/lab", StringComparison.Ordinal), Repository.Beside("golden/small.json"));
    }

    [Fact]
    public async Task Json_holds_contents_only_when_they_are_asked_for()
    {
        Assert.False(await HasContentAsync("--json"));
        Assert.True(await HasContentAsync("--json", "--files"));

        async Task<bool> HasContentAsync(params string[] options)
        {
            var run = await CommandRun.OfAsync(["plan", Small(), "--lab", "lab", .. options]);
            return JsonDocument.Parse(run.Output).RootElement.GetProperty("hosts").TryGetProperty("content", out _);
        }
    }

    [Fact]
    public async Task Nothing_is_planned_of_a_file_with_problems()
    {
        var run = await CommandRun.OfAsync("plan", _folder.Write("lab.yml", "kind: Network\nname: a\n"));

        Assert.Equal((ExitCode.InvalidInput, ""), (run.ExitCode, run.Output));
    }

    private string Small() => _folder.Write("lab.yml", File.ReadAllText(Repository.Beside("golden/small.yml")));
}
