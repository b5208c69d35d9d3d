using Placemat.Commands;
using Placemat.Tests.Routing;
using Placemat.Tests.Support;
using Spectre.Console;

namespace Placemat.Tests.Fabric;

public sealed class ExpandCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_beside_a_fabric_keep_their_places()
    {
        var first = _folder.Write("a.yml", "kind: Network\nname: lan\ntype: internal\n---\nkind: Fabric\nname: dc\n");
        var second = _folder.Write("b.yml", "# A guest.\nkind: NetworkNamespace\nname: guest\ninterfaces:\n- network: core-to-ext\n  addresses: [ \"10.0.3.9/24\" ]\n");

        Assert.Equal(ExitCode.Success, await RunAsync("expand", first, second));

        var expanded = _output.ToString();
        Assert.StartsWith("kind: Network\nname: lan\ntype: internal\n---\n# The way out.", expanded, StringComparison.Ordinal);
        Assert.EndsWith("---\nkind: NetworkNamespace\nname: guest\ninterfaces:\n  - {network: core-to-ext, addresses: [10.0.3.9/24]}\n", expanded, StringComparison.Ordinal);
        Assert.Equal(Names([first, second]), Names([_folder.Write("c.yml", expanded)]));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task Nothing_is_printed_of_a_file_with_problems()
    {
        var file = _folder.Write("lab.yml", "kind: Fabric\nname: dc\nracks: 22\n");

        Assert.Equal(ExitCode.InvalidInput, await RunAsync("expand", file));

        Assert.Equal("", _output.ToString());
        Assert.Contains("lab.yml:3:8: error: \"node-pool\" (10.69.0.0/20) has room for 21 racks", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_does_not_keep_a_file_from_being_expanded_but_in_a_strict_run()
    {
        var file = _folder.Write("lab.yml", "kind: Fabric\nname: dc\nrack: 2\n");

        Assert.Equal(ExitCode.Success, await RunAsync("expand", file));
        Assert.Equal(ExitCode.InvalidInput, await RunAsync("expand", "--strict", file));
    }

    private static IEnumerable<string> Names(IReadOnlyList<string> files)
    {
        var (lab, problems) = LabText.Load(files);
        Assert.Empty(problems);
        return lab!.Networks.Select(network => network.Name).Concat(lab.Nodes.Select(node => node.Name));
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, new(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(_output) }), _output, _error));
}
