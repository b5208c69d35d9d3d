using System.Collections.Immutable;

namespace Placemat.Model;

/// <summary>A program that runs in a node for as long as the node is on.</summary>
internal sealed record App(string Name, ImmutableArray<string> Command);
