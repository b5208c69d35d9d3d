namespace Placemat.Spec.Kinds.Fabric;

/// <summary>One item of <c>racks:</c>, or what every rack has unless its item says otherwise.</summary>
internal sealed record RackSpec
{
    public required SourceMark Mark { get; init; }

    /// <summary>How many top-of-rack switches, and so how many links each server has.</summary>
    public required Located<int> Tors { get; init; }

    public required Located<int> BootServers { get; init; }

    /// <summary>Roles in alphabetical order, which is the order of their host numbers.</summary>
    public required IReadOnlyList<WorkersSpec> Workers { get; init; }

    /// <summary>What a rack has when nobody says anything.</summary>
    public static RackSpec Default(SourceMark mark) => new()
    {
        Mark = mark,
        Tors = new(2, mark),
        BootServers = new(1, mark),
        Workers = [],
    };

    public static RackSpec Read(MappingReader fields, RackSpec otherwise) => new()
    {
        Mark = fields.Mark,
        Tors = fields.Value("tors", ScalarFormat.Number(1, 99)) ?? otherwise.Tors,
        BootServers = fields.Value("boot-servers", ScalarFormat.Number(0, 999)) ?? otherwise.BootServers,
        Workers = fields.Node("workers") is null ? otherwise.Workers : WorkersSpec.Read(fields),
    };
}
