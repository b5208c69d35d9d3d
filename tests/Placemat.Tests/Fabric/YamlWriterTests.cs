using FsCheck;
using FsCheck.Fluent;
using Placemat.Spec;
using Placemat.Spec.Yaml;

namespace Placemat.Tests.Fabric;

public sealed class YamlWriterTests
{
    private static readonly YamlBuilder At = new(new("lab.yml", 1, 1));

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<<")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("# a")]
    [InlineData("- a")]
    [InlineData("[a, b]")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("'a' \"b\" \\n")]
    [InlineData("::/0")]
    [InlineData("two\nlines")]
    [InlineData("two\nlines\n")]
    [InlineData("  indented\nlines\n\n\n")]
    [InlineData("\n")]
    [InlineData("trailing \nspace")]
    [InlineData("tab\tand\rreturn")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("è 漢 🦀")]
    public void A_text_is_read_as_it_was(string text) => Assert.Equal(text, ReadBack(text));

    [Fact]
    public void Any_text_is_read_as_it_was() =>
        Prop.ForAll(Texts.ToArbitrary(), text => ReadBack(text) == text).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void What_is_empty_stays_empty()
    {
        var root = Assert.IsType<YamlMapping>(Read(Print(At.Map(("a", At.Text("~")), ("b", At.List(At.Text("")))))));

        Assert.True(root.Entries[0].Value.IsNull);
        Assert.True(Assert.Single(Assert.IsType<YamlSequence>(root.Entries[1].Value).Items).IsNull);
    }

    [Fact]
    public void What_fits_on_a_line_stands_on_one()
    {
        var text = Print(At.Map(
            ("short", At.Map(("list", At.Texts("a", "b")), ("text", At.Text("c")))),
            ("items", At.List(At.Map(("a", At.Text("b"))))),
            ("long", At.Texts(Enumerable.Repeat("0123456789", 10)))));

        Assert.Equal(
            """
            short: {list: [a, b], text: c}
            items:
              - {a: b}
            long:

            """ + string.Concat(Enumerable.Repeat("  - 0123456789\n", 10)),
            text);
    }

    [Fact]
    public void Documents_are_kept_apart_and_their_comments_stand_before_them()
    {
        var output = new StringWriter();
        var writer = new YamlWriter(output);
        writer.Write(new(At.Map(("a", At.Text("b"))), "First,\nin two lines."));
        writer.Write(new(At.Map(("c", At.Text("d")))));

        Assert.Equal("# First,\n# in two lines.\na: b\n---\nc: d\n", output.ToString());
    }

    private static readonly Gen<string> Texts =
        from characters in Gen.ArrayOf(Gen.Elements("a:-#,[]{}&*!|>'\"%@` \n\t\r\\~<?0é漢\u00a0\u2028".ToCharArray()))
        select new string(characters);

    /// <summary>The text as key, as value, in a list and in a list on one line, when it has been printed and read again.</summary>
    private static string? ReadBack(string text)
    {
        var quoted = new YamlScalar(At.Mark, text, IsPlain: false);
        YamlMapping tree = new(At.Mark, [new(quoted, quoted), new(At.Text("list"), At.List(quoted, At.Map(("inner", At.List(quoted)))))]);
        var root = (YamlMapping)Read(Print(tree));
        var list = (YamlSequence)root.Entries[1].Value;
        YamlNode[] found = [root.Entries[0].Key, root.Entries[0].Value, list.Items[0], ((YamlSequence)((YamlMapping)list.Items[1]).Entries[0].Value).Items[0]];
        return found.All(node => node is YamlScalar { IsNull: false } scalar && scalar.Text == text) ? text : string.Join('|', found.Select(node => (node as YamlScalar)?.Text));
    }

    private static string Print(YamlNode root)
    {
        var output = new StringWriter();
        new YamlWriter(output).Write(new(root));
        return output.ToString();
    }

    private static YamlNode Read(string text)
    {
        var problems = new ProblemList();
        var document = Assert.Single(new YamlLoader("lab.yml", problems).Load(new StringReader(text)));
        Assert.Empty(problems.Sorted());
        return document;
    }
}
