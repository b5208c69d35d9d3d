using System.Globalization;
using System.Net;

namespace Neco.DcTest.Probes;

/// <summary><c>dctest probe</c>: what a step runs inside a node or on a host of its own.</summary>
internal static class ProbeCommand
{
    public const string Name = "probe";

    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => arguments switch
    {
        ["lldp-send", var device] => Task.FromResult(LldpProbe.Send(device)),
        ["lldp-receive", var device] => Task.FromResult(LldpProbe.Receive(device)),
        ["echo", var address, var rate] => EchoProbe.RunAsync(IPAddress.Parse(address), int.Parse(rate, CultureInfo.InvariantCulture)),
        ["serve", var address] => WebServer.RunAsync(address),
        _ => throw new ArgumentException($"unknown probe: {string.Join(' ', arguments)}"),
    };
}
