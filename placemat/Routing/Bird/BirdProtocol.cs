namespace Placemat.Routing.Bird;

/// <summary>A running part of BIRD.</summary>
/// <param name="Name">Unique in this BIRD.</param>
/// <param name="Kind">BGP, Static, Kernel, …</param>
/// <param name="Table">Null if it has none, or several.</param>
/// <param name="State">down, start, up or stop.</param>
/// <param name="Info">What it has to say of itself; empty for most.</param>
internal sealed record BirdProtocol(string Name, string Kind, string? Table, string State, string Info);
