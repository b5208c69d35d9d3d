using System.Text.Json.Serialization;

namespace Placemat.Export;

/// <summary>The JSON of configurations: without keys for what is not said.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IpamConfiguration))]
[JsonSerializable(typeof(DhcpConfiguration))]
internal sealed partial class ExportJson : JsonSerializerContext;

/// <summary>The JSON of machines, whose missing addresses are told as such.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(IReadOnlyList<MachineEntry>))]
internal sealed partial class MachineJson : JsonSerializerContext;
