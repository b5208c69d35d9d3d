using System.Globalization;
using Placemat.Model.Routing;

namespace Placemat.Spec.Kinds.Routing;

/// <summary>One item of <c>policies:</c>.</summary>
internal sealed record PolicySpec
{
    /// <summary>How other fields refer to a policy; completes the sentence "write …".</summary>
    public const string Reference = "the name of a policy, all or none";

    private static readonly ScalarFormat<Verdict> VerdictFormat = ScalarFormat.OneOf(new Dictionary<string, Verdict>
    {
        ["accept"] = Verdict.Accept,
        ["reject"] = Verdict.Reject,
    });

    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<RuleSpec> Rules { get; init; }

    public required Located<Verdict>? Default { get; init; }

    public static PolicySpec Read(MappingReader fields) => new()
    {
        Name = fields.RequiredValue("name", ScalarFormat.Name),
        Rules = fields.Mappings("rules", "a rule", RuleSpec.Read),
        Default = fields.Value("default", VerdictFormat),
    };

    /// <summary>One item of <c>rules:</c>.</summary>
    internal sealed record RuleSpec
    {
        public required MatchSpec? Match { get; init; }

        public required ChangesSpec? Set { get; init; }

        public required Located<Verdict>? Action { get; init; }

        public static RuleSpec Read(MappingReader fields) => new()
        {
            Match = fields.Mapping("match", MatchSpec.Read),
            Set = fields.Mapping("set", ChangesSpec.Read),
            Action = fields.RequiredValue("action", VerdictFormat),
        };
    }

    /// <summary><c>match:</c></summary>
    internal sealed record MatchSpec
    {
        private static readonly ScalarFormat<RouteSource> SourceFormat =
            ScalarFormat.OneOf(Enum.GetValues<RouteSource>().ToDictionary(source => source.ToString().ToLowerInvariant(), source => source));

        public required IReadOnlyList<Located<string>> PrefixLists { get; init; }

        public required IReadOnlyList<Located<Community>> Communities { get; init; }

        public required Located<RouteSource>? Source { get; init; }

        public required Located<string>? Neighbor { get; init; }

        public static MatchSpec Read(MappingReader fields) => new()
        {
            PrefixLists = fields.Values("prefix-lists", ScalarFormat.Text.For("the name of a prefix list")),
            Communities = fields.Values("communities", CommunityFormat),
            Source = fields.Value("source", SourceFormat),
            Neighbor = fields.Text("neighbor", "the name of a neighbor"),
        };
    }

    /// <summary><c>set:</c></summary>
    internal sealed record ChangesSpec
    {
        private static readonly ScalarFormat<uint> Metric = new(null, "a whole number from 0 to 4294967295", static (text, out value) =>
            uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

        public required IReadOnlyList<Located<Community>> AddCommunities { get; init; }

        public required IReadOnlyList<Located<Community>> RemoveCommunities { get; init; }

        public required Located<uint>? LocalPreference { get; init; }

        public required Located<uint>? Med { get; init; }

        public required Located<int>? Prepend { get; init; }

        public static ChangesSpec Read(MappingReader fields) => new()
        {
            AddCommunities = fields.Values("add-communities", CommunityFormat),
            RemoveCommunities = fields.Values("remove-communities", CommunityFormat),
            LocalPreference = fields.Value("local-preference", Metric),
            Med = fields.Value("med", Metric),
            Prepend = fields.Value("prepend", ScalarFormat.Number(0, 16)),
        };
    }

    private static ScalarFormat<Community> CommunityFormat { get; } = new("community", "a community such as 64600:100", static (text, out value) =>
        Community.TryParse(text, CultureInfo.InvariantCulture, out value));
}
