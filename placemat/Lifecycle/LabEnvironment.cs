namespace Placemat.Lifecycle;

/// <summary>What all parts of a running lab share.</summary>
internal sealed record LabEnvironment
{
    public required LabDirectory Directory { get; init; }

    /// <summary>Where init-scripts and apps run.</summary>
    public required string BaseDirectory { get; init; }

    public required EventLog Events { get; init; }

    public required TimeProvider Time { get; init; }
}
