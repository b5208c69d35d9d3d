namespace Placemat.Spec.Kinds;

/// <summary>One item of <c>apps:</c>: a program that runs in the node for as long as the node is on.</summary>
internal sealed record AppSpec
{
    public required SourceMark Mark { get; init; }

    public required Located<string>? Name { get; init; }

    public required IReadOnlyList<Located<string>> Command { get; init; }

    public static AppSpec Read(MappingReader fields)
    {
        var app = new AppSpec
        {
            Mark = fields.Mark,
            Name = fields.RequiredValue("name", ScalarFormat.Text),
            Command = fields.Values("command", new ScalarFormat<string>("a program or one of its arguments", static (text, out value) =>
            {
                value = text;
                return true;
            })),
        };
        if (app.Command.Count == 0)
            fields.Error(fields.Mark, $"{fields.What} needs \"command\"", "write command: [PROGRAM, ARGUMENT, …]");
        return app;
    }
}
