using System.Text.Json;
using System.Text.Json.Serialization;
using Placemat.Linux;

namespace Placemat.Lifecycle;

/// <summary>How a lab was asked for: what <c>up</c> hands to the supervisor.</summary>
internal sealed record LabRequest
{
    /// <summary>The lab's files as the user wrote their paths, relative to <see cref="WorkingDirectory"/>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>Whether the lab ends with the client that asked for it.</summary>
    public required bool Attached { get; init; }

    /// <summary>How long routers may take until all sessions are up.</summary>
    public required TimeSpan ReadyLimit { get; init; }

    /// <summary>The version of the client that asked.</summary>
    public required string Version { get; init; }

    public static LabRequest Read(string path)
    {
        // Opened without the lock that the runtime would take: the client that asked still holds it.
        using var file = new FileStream(FileDescriptor.Open(path), FileAccess.Read);
        return JsonSerializer.Deserialize(file, LabRequestJson.Default.LabRequest) ?? throw new LabException($"{path} is empty");
    }

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, LabRequestJson.Default.LabRequest);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(LabRequest))]
internal sealed partial class LabRequestJson : JsonSerializerContext;
