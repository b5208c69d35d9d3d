using System.Text.Json;

namespace Neco.DcTest.Drivers;

/// <summary>What the listings of <c>placemat</c> print with <c>--json</c>, as far as features look at it.</summary>
internal static class Listings
{
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

internal sealed record LabStatus(string State, int SupervisorPid, IReadOnlyList<NodeStatus> Nodes);

internal sealed record NodeStatus(string Name, string Kind, string State, IReadOnlyList<InterfaceStatus> Interfaces, int Restarts);

internal sealed record InterfaceStatus(string Name, string Network, string Fault);

internal sealed record Session(string Router, string Neighbor, string Address, uint LocalAsn, uint NeighborAsn, string State, string Bfd, string? LastError)
{
    public bool IsUp => State == "Established" && Bfd == "Up";

    public override string ToString() => $"{Router} to {Neighbor}: {State}, BFD {Bfd}{(LastError is null ? "" : $" ({LastError})")}";
}

internal sealed record RouteEntry(string Prefix, string Type, string Protocol, IReadOnlyList<NextHopEntry> NextHops);

internal sealed record NextHopEntry(string? Gateway, string? Interface);
