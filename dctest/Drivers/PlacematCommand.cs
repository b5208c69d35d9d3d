using System.Text.Json;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>Runs <c>bin/placemat</c> as an operator does, against one lab.</summary>
internal sealed class PlacematCommand(string lab)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public string Lab { get; } = lab;

    /// <summary>The command line of <c>placemat COMMAND --lab LAB ARGUMENTS</c>.</summary>
    public IReadOnlyList<string> Line(string command, params IEnumerable<string> arguments) =>
        [Repository.Command("placemat"), command, "--lab", Lab, .. arguments];

    public static Task<CommandResult> TryAsync(IReadOnlyList<string> line, CancellationToken cancellationToken) =>
        Command.RunAsync(line, new() { Limit = Limit, WorkingDirectory = Repository.Root }, cancellationToken);

    /// <summary>Runs a command that must succeed; returns what it printed.</summary>
    public static async Task<string> RunAsync(IReadOnlyList<string> line, CancellationToken cancellationToken)
    {
        var result = await TryAsync(line, cancellationToken);
        Assert.True(result.Succeeded, $"{string.Join(' ', line)} ended with exit code {result.ExitCode}: {result.Complaint}");
        return result.Output;
    }

    public Task<string> RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(Line(command, arguments), cancellationToken);

    /// <summary>Runs a listing with <c>--json</c>.</summary>
    public async Task<T> ReadAsync<T>(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await RunAsync(command, [.. arguments, "--json"], cancellationToken), Listings.Json)!;

    public Task<CommandResult> TryExecAsync(string node, IReadOnlyList<string> program, CancellationToken cancellationToken) =>
        TryAsync(Line("exec", [node, "--", .. program]), cancellationToken);

    public Task<string> ExecAsync(string node, IReadOnlyList<string> program, CancellationToken cancellationToken) =>
        RunAsync(Line("exec", [node, "--", .. program]), cancellationToken);

    /// <summary>Whether a ping is answered within a second.</summary>
    public async Task<bool> PingsAsync(string node, string address, CancellationToken cancellationToken, string? source = null) =>
        (await TryExecAsync(node, ["ping", "-n", "-q", "-c", "1", "-W", "1", .. source is null ? [] : new[] { "-I", source }, address], cancellationToken)).Succeeded;
}
