namespace Placemat.Spec.Kinds.Fabric;

/// <summary>One field of <c>workers:</c>: how many servers of a rack have a role.</summary>
internal sealed record WorkersSpec(Located<string> Role, Located<int> Count)
{
    public static IReadOnlyList<WorkersSpec> Read(MappingReader fields) =>
    [
        .. fields.Pairs("workers", FabricFormats.Role, ScalarFormat.Number(0, 9999))
            .Select(pair => new WorkersSpec(pair.Key, pair.Value))
            .OrderBy(workers => workers.Role.Value, StringComparer.Ordinal),
    ];
}
