namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>tables:</c>.</summary>
internal sealed record TableSpec
{
    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<RouteSpec> Routes { get; init; }

    public required Located<int>? KernelTable { get; init; }

    public static TableSpec Read(MappingReader fields) => new()
    {
        Name = fields.RequiredValue("name", ScalarFormat.Text),
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
        From = fields.RequiredValue("from", ScalarFormat.Text),
        To = fields.RequiredValue("to", ScalarFormat.Text),
        Policy = fields.Text("policy"),
    };
}
