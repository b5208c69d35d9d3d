using System.Text.Json.Serialization;

namespace Placemat.Export;

/// <summary>A machine as sabakan's file of machines has it. Addresses are the registry's to give.</summary>
internal sealed record MachineEntry(
    [property: JsonPropertyName("serial")] string Serial,
    [property: JsonPropertyName("labels")] IReadOnlyDictionary<string, string> Labels,
    [property: JsonPropertyName("rack")] int Rack,
    [property: JsonPropertyName("index-in-rack")] int IndexInRack,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("ipv4")] IReadOnlyList<string>? Ipv4,
    [property: JsonPropertyName("ipv6")] IReadOnlyList<string>? Ipv6,
    [property: JsonPropertyName("bmc")] BmcEntry Bmc)
{
    public static MachineEntry From(Machine machine) => new(machine.Serial, machine.Labels, machine.Rack, machine.IndexInRack, machine.Role, null, null, new(machine.BmcType));
}

internal sealed record BmcEntry([property: JsonPropertyName("type")] string Type);
