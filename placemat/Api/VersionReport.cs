namespace Placemat.Api;

/// <summary>What <c>version --json</c> prints.</summary>
internal sealed record VersionReport(string Version);
