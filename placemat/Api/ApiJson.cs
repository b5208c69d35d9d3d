using System.Text.Json.Serialization;
using Placemat.Lifecycle;

namespace Placemat.Api;

/// <summary>Everything that crosses the socket or is printed by <c>--json</c>: snake_case keys, words for enumerations.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(LabReport))]
[JsonSerializable(typeof(IReadOnlyList<SessionReport>))]
[JsonSerializable(typeof(IReadOnlyList<RouteReport>))]
[JsonSerializable(typeof(IReadOnlyList<LabListing>))]
[JsonSerializable(typeof(IReadOnlyList<ProblemReport>))]
[JsonSerializable(typeof(VersionReport))]
[JsonSerializable(typeof(LinkRequest))]
[JsonSerializable(typeof(LinkReply))]
[JsonSerializable(typeof(ErrorReply))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>Events go one to a line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LabEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
