using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds.Routing;

/// <summary><c>bfd:</c> of a router or a neighbor: <c>false</c>, <c>true</c>, or timers.</summary>
internal sealed record BfdSpec
{
    public required bool Enabled { get; init; }

    public required Located<TimeSpan>? Interval { get; init; }

    public required Located<int>? Multiplier { get; init; }

    public static BfdSpec? Read(MappingReader fields) => fields.Node("bfd") switch
    {
        null => null,
        YamlMapping => fields.Mapping("bfd", timers => new BfdSpec
        {
            Enabled = true,
            Interval = timers.Value("interval", IntervalFormat),
            Multiplier = timers.Value("multiplier", ScalarFormat.Number(1, 255)),
        }),
        _ => fields.Value("bfd", SwitchFormat) is { } flag ? new() { Enabled = flag.Value, Interval = null, Multiplier = null } : null,
    };

    private static ScalarFormat<bool> SwitchFormat { get; } = ScalarFormat.Flag.For("true, false, or interval and multiplier below it");

    private static ScalarFormat<TimeSpan> IntervalFormat { get; } = new("duration", "a duration from 10ms to 60s", static (text, out value) =>
        ScalarFormat.Duration.TryParse(text, out value) && value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromSeconds(60));
}
