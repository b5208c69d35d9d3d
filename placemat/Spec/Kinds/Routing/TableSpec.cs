namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>tables:</c>.</summary>
internal sealed record TableSpec
{
    /// <summary>How other fields refer to a table; completes the sentence "write …".</summary>
    public const string Reference = "the name of a table, or main";

    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<RouteSpec> Routes { get; init; }

    public required Located<int>? KernelTable { get; init; }

    public static TableSpec Read(MappingReader fields) => new()
    {
        Name = fields.RequiredValue("name", ScalarFormat.Name),
        Routes = fields.Mappings("routes", "a route", RouteSpec.Read),
        KernelTable = fields.Value("kernel-table", ScalarFormat.Number(1, int.MaxValue)),
    };
}

/// <summary>One item of <c>pipes:</c>.</summary>
internal sealed record PipeSpec
{
    public required Located<string>? From { get; init; }

    public required Located<string>? To { get; init; }

    public required Located<string>? Policy { get; init; }

    public static PipeSpec Read(MappingReader fields) => new()
    {
        From = fields.RequiredValue("from", ScalarFormat.Text.For(TableSpec.Reference)),
        To = fields.RequiredValue("to", ScalarFormat.Text.For(TableSpec.Reference)),
        Policy = fields.Text("policy", PolicySpec.Reference),
    };
}
