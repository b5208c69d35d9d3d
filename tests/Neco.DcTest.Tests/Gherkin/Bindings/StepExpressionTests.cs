using System.Reflection;
using Neco.DcTest.Gherkin;
using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Tests.Gherkin.Bindings;

public sealed class StepExpressionTests
{
    [Theory]
    [InlineData("a lab", "a lab", "")]
    [InlineData("{int} machines", "-12 machines", "-12")]
    [InlineData("{float} seconds", "1.5 seconds", "1.5")]
    [InlineData("{float} seconds", ".5 seconds", ".5")]
    [InlineData("{word} boots", "boot-0 boots", "boot-0")]
    [InlineData("{} boots", "the machine boots", "the machine")]
    [InlineData("a file {string}", "a file \"a b\"", "a b")]
    [InlineData("a file {string}", "a file 'a \"b\"'", "a \"b\"")]
    [InlineData("a file {string}", "a file \"\"", "")]
    [InlineData("""a file {string}""", """a file "a \"b\" \\ \c" """, """a "b" \ \c""")]
    [InlineData("{string} and {word}", """'a' and \"b""", """a|\"b""")]
    [InlineData("{int} machine(s)", "1 machine", "1")]
    [InlineData("{int} machine(s)", "2 machines", "2")]
    [InlineData("it boots/starts again", "it boots again", "")]
    [InlineData("it boots/starts again", "it starts again", "")]
    [InlineData("{int}\\/{int}", "1/2", "1|2")]
    [InlineData("1\\/2 \\(or so\\) \\{x\\} \\\\", "1/2 (or so) {x} \\", "")]
    [InlineData("a.b+c", "a.b+c", "")]
    [InlineData("a.b+c", "aXb+c", null)]
    [InlineData("a lab", "a lab more", null)]
    [InlineData("a lab", "not a lab", null)]
    [InlineData("{int} machines", "many machines", null)]
    [InlineData("{word} boots", "the machine boots", null)]
    [InlineData("it boots/starts again", "it again", null)]
    public void Reads_Cucumber_expressions(string expression, string text, string? arguments)
    {
        Assert.Equal(arguments, Match(expression, text.TrimEnd()));
    }

    [Theory]
    [InlineData(@"^(\d+) machines?$", "3 machines", "3")]
    [InlineData(@"(\d+) machines?", "1 machine", "1")]
    [InlineData("(.*) boots", "the machine boots", "the machine")]
    [InlineData("^(?:a|b) is (up|down)$", "b is up", "up")]
    [InlineData("^a|b$", "b", "")]
    [InlineData("^(a)?b$", "b", "")]
    [InlineData("(.*) boots", "it boots again", null)]
    [InlineData(@"a\.b", "aXb", null)]
    public void Reads_regular_expressions(string expression, string text, string? arguments)
    {
        Assert.Equal(arguments, Match(expression, text));
    }

    [Fact]
    public void Reads_an_expression_as_it_is_told()
    {
        Assert.Equal("a", Match("(a|b)", "a", ExpressionType.RegularExpression));
        Assert.Equal("", Match("a.*", "a.*", ExpressionType.CucumberExpression));
    }

    [Fact]
    public void Knows_the_types_of_the_methods_parameters()
    {
        var parameters = Method(nameof(Paint)).GetParameters();

        Assert.Equal("Dark Red|3", Match("{Color} on rack {Int32}", "Dark Red on rack 3", parameters: parameters));
    }

    [Theory]
    [InlineData("a {colour}", """in "a {colour}" {colour} is not known: write one of {}, {byte}, {decimal}, {double}, {float}, {int}, {long}, {short}, {string}, {word}, or the type of the method's parameter""")]
    [InlineData("a {int", """in "a {int" the "{" has no "}": write "\{" if it is text""")]
    [InlineData("a {int} (b", """in "a {int} (b" the "(" has no ")": write "\(" if it is text""")]
    [InlineData("a {int} b)", """in "a {int} b)" the ")" closes nothing: write "\)" if it is text""")]
    [InlineData("a()", """in "a()" "()" is not optional text: put plain text between the brackets, or write "\(" if they are text""")]
    [InlineData("a({int})", """in "a({int})" "({int})" is not optional text: put plain text between the brackets, or write "\(" if they are text""")]
    [InlineData("a/ b", """in "a/ b" a "/" has a word on either side: write "\/" if it is text""")]
    [InlineData("{int}/b", """in "{int}/b" a "/" has a word on either side: write "\/" if it is text""")]
    [InlineData(@"{} a\d", """in "{} a\d" a backslash stands in front of ( ) { } / or \: write "\\" for a backslash""")]
    [InlineData("^(a$", "Invalid pattern '^(a$' at offset 4. Not enough )'s.")]
    public void Says_what_is_wrong_with_an_expression(string expression, string message)
    {
        var exception = Assert.Throws<FormatException>(() => new StepExpression(expression, ExpressionType.Unspecified, []));

        Assert.Equal(message, exception.Message);
    }

    private static string? Match(
        string expression, string text, ExpressionType type = ExpressionType.Unspecified, ParameterInfo[]? parameters = null)
    {
        var step = new StepExpression(expression, type, parameters ?? []);
        return step.Match(text) is { } arguments ? string.Join('|', arguments) : null;
    }

    private static MethodInfo Method(string name) => typeof(StepExpressionTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static void Paint(Color color, int? rack) => _ = (color, rack);

    private enum Color
    {
        Red,
    }
}
