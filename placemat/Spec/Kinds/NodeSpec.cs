namespace Placemat.Spec.Kinds;

/// <summary>What every node that lives in a network namespace has in common.</summary>
internal abstract record NodeSpec
{
    protected NodeSpec(MappingReader fields)
    {
        Mark = fields.Mark;
        Name = fields.RequiredValue("name", ScalarFormat.Name);
        Interfaces = fields.Mappings("interfaces", "an interface", InterfaceSpec.Read);
        InitScripts = fields.Values("init-scripts", ScalarFormat.Text.For("the path of a program"));
        Apps = fields.Mappings("apps", "an app", AppSpec.Read);
        Routes = fields.Mappings("routes", "a route", RouteSpec.Read);
        Filter = fields.Text("filter", "rules as nft(8) reads them");
    }

    public SourceMark Mark { get; }

    /// <summary>Whether everything that gives it an address could be read; where not, one that is absent may be there in truth.</summary>
    public required bool AddressesAreRight { get; init; }

    public Located<string>? Name { get; }

    public IReadOnlyList<InterfaceSpec> Interfaces { get; }

    /// <summary>Programs run once, in order, after the interfaces are configured and before the apps start.</summary>
    public IReadOnlyList<Located<string>> InitScripts { get; }

    public IReadOnlyList<AppSpec> Apps { get; }

    public IReadOnlyList<RouteSpec> Routes { get; }

    /// <summary>A packet filter in nftables' own language.</summary>
    public Located<string>? Filter { get; }
}
