using System.Diagnostics;
using Neco.DcTest.Probes;
using Neco.DcTest.Support;
using Neco.Processes;

namespace Neco.DcTest.Drivers;

/// <summary>A network namespace that plays the host of a lab, with a web server on it for the lab to reach.</summary>
internal sealed class OuterHost(CancellationToken cancellationToken) : IAsyncDisposable
{
    private Process? _server;

    public string Network => $"/proc/{_server!.Id}/ns/net";

    /// <summary>Makes the host and waits until its server listens.</summary>
    public async Task StartAsync(string address)
    {
        var setUp = $"ip link set lo up && ip address replace {address}/32 dev lo && exec \"$@\"";
        _server = Process.Start(ProgramStart.For(
            ["unshare", "--net", "--", "sh", "-c", setUp, "sh", Repository.Command("dctest"), ProbeCommand.Name, "serve", address],
            workingDirectory: null))!;
        Assert.Equal("listening", await _server.StandardOutput.ReadLineAsync(cancellationToken));
    }

    /// <summary>The command line that runs <paramref name="line"/> on this host.</summary>
    public IReadOnlyList<string> On(IReadOnlyList<string> line) => ["nsenter", $"--net={Network}", "--", .. line];

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync(CancellationToken.None);
        _server.Dispose();
    }
}
