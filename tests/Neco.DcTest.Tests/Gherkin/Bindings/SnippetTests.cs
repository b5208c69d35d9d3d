using Neco.DcTest.Gherkin.Bindings;

namespace Neco.DcTest.Tests.Gherkin.Bindings;

public sealed class SnippetTests
{
    [Fact]
    public void Finds_the_arguments_in_the_text()
    {
        AssertSnippet(
            """
            When node "boot-0" of 3 waits 1.5 s for 'a b', then -2
            """,
            """
                [When("node {string} of {int} waits {float} s for {string}, then {int}")]
                public Task WhenNodeOfWaitsSForThenAsync(string p0, int p1, double p2, string p3, int p4)
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Fact]
    public void Leaves_numbers_and_quotes_inside_words_alone()
    {
        AssertSnippet(
            "Then boot-0's address 10.0.0.1 isn't rack's",
            """
                [Then("boot-0's address 10.0.0.1 isn't rack's")]
                public Task ThenBoot0SAddress10001IsnTRackSAsync()
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Fact]
    public void Escapes_what_an_expression_would_read_as_a_sign()
    {
        AssertSnippet(
            @"Given ::/0 (all) {x} \",
            """
                [Given("::\\/0 \\(all\\) \\{x\\} \\\\")]
                public Task Given0AllXAsync()
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Fact]
    public void Takes_a_doc_string_and_a_table()
    {
        AssertSnippet(
            """"
            Given a
              """
              text
              """
              | cell |
            """",
            """
                [Given("a")]
                public Task GivenAAsync(string docString, DataTable table)
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Fact]
    public void Binds_a_conjunction_as_the_step_before_it()
    {
        AssertSnippet(
            """
            When a
            And b
            """,
            """
                [When("b")]
                public Task WhenBAsync()
                {
                    throw new PendingStepException();
                }
            """);
    }

    [Theory]
    [InlineData("""node "boot-0" of 3 waits 1.5 s for 'a b', then -2""")]
    [InlineData("boot-0's address 10.0.0.1 isn't rack's")]
    [InlineData(@"::/0 (all) {x} \")]
    [InlineData("50% of \"x\": 3; 4.")]
    public void Gives_an_expression_that_matches_the_step(string text)
    {
        var step = ParsedSteps.Of($"Given {text}")[0];
        var literal = Snippet.For(step).Split("(\"", 2)[1].Split("\")]", 2)[0];
        var expression = literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

        Assert.NotNull(new StepExpression(expression, DcTest.Gherkin.ExpressionType.CucumberExpression, []).Match(step.Text));
    }

    private static void AssertSnippet(string steps, string snippet) => Assert.Equal(snippet, Snippet.For(ParsedSteps.Of(steps)[^1]));
}
