using Placemat.Spec.Yaml;

namespace Placemat.Spec.Kinds;

/// <summary>One item of <c>apps:</c>: a program that runs in the node for as long as the node is on.</summary>
internal sealed record AppSpec
{
    private static readonly ScalarFormat<string> WordFormat = new(null, "the program or one of its arguments", static (text, out value) =>
    {
        value = text;
        return true;
    });

    public required SourceMark Mark { get; init; }

    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<Located<string>> Command { get; init; }

    public static AppSpec Read(MappingReader fields)
    {
        var app = new AppSpec
        {
            Mark = fields.Mark,
            Name = fields.RequiredValue("name", ScalarFormat.Name),
            Command = fields.Values("command", WordFormat),
        };
        if (fields.Node("command") is null or YamlSequence { Items.Count: 0 })
            fields.Error(fields.Mark, $"{fields.What} needs \"command\"", "add command: [PROGRAM, ARGUMENT, …]");
        return app;
    }
}
