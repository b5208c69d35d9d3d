using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Syntax;

public sealed class SyntaxErrorTests
{
    private const string AfterStep =
        """expected a table row, a doc string, a step (Given, When, Then, And, But, *), a tag, "Examples:", "Scenario:", "Rule:" or the end of the file""";

    [Fact]
    public void Wants_a_feature_first()
    {
        AssertErrors(
            """
            Scenario: too early
              Given a
            """,
            """
            a.feature:1:1: error: unexpected "Scenario: too early": expected a tag or "Feature:"
            a.feature:2:3: error: unexpected "Given a": expected a tag or "Feature:"
            """);
    }

    [Fact]
    public void Wants_a_feature_behind_its_tags()
    {
        AssertErrors(
            "@a\n",
            """
            a.feature:2:1: error: unexpected end of the file: expected a tag or "Feature:"
            """);
    }

    [Fact]
    public void Wants_a_scenario_or_rule_behind_its_tags()
    {
        AssertErrors(
            """
            Feature: F
              Scenario: S
                Given a

              @b
              Given c
              Scenario: T

              @d
            """,
            """
            a.feature:6:3: error: unexpected "Given c": expected a tag, "Scenario:" or "Rule:"
            a.feature:9:1: error: unexpected end of the file: expected a tag, "Scenario:" or "Rule:"
            """);
    }

    [Fact]
    public void Reports_every_error_and_reads_what_lies_between()
    {
        var document = AssertErrors(
            """"
            Feature: F
              Scenario: S
                Given a
                Whenever it rains
                When b
                  | 1 | 2 |
                  | 3 |
                  | 4 | 5 |
                Then c
                  """
                  d
                  """
                  """
                  e
                  """
              Background: late
              Scenario T
              @x y @z
              Scenario: U
            """",
            $""""""
            a.feature:4:5: error: unexpected "Whenever it rains": {AfterStep}
            a.feature:7:7: error: the first row of the table has 2 cells, this one has 1 cell
            a.feature:13:7: error: unexpected """"": {AfterStep.Replace("a doc string, ", "", StringComparison.Ordinal)}
            a.feature:14:7: error: unexpected "e": {AfterStep.Replace("a doc string, ", "", StringComparison.Ordinal)}
            a.feature:15:7: error: unexpected """"": {AfterStep.Replace("a doc string, ", "", StringComparison.Ordinal)}
            a.feature:16:3: error: unexpected "Background: late": {AfterStep.Replace("a doc string, ", "", StringComparison.Ordinal)}
            a.feature:17:3: error: unexpected "Scenario T": {AfterStep.Replace("a doc string, ", "", StringComparison.Ordinal)}
            a.feature:18:3: error: a tag has no white space in it: write "@x-y" or start each tag with @
            """""");

        Assert.Equal(
            """
            1:1 [Feature] F
              2:3 [Scenario] S
                3:5 Context [Given] a
                5:5 Action [When] b
                  6:7 row 6:9<1> 6:13<2>
                  8:7 row 8:9<4> 8:13<5>
                9:5 Outcome [Then] c
                  10:7 text <d>
              19:3 [Scenario] U 18:8@z
            """,
            Outline.Of(document.Feature));
    }

    [Fact]
    public void Wants_the_end_of_a_doc_string()
    {
        AssertErrors(
            """"
            Feature: F
              Scenario: S
                Given a
                  """
                  b
                  ```
            """",
            """"
            a.feature:6:1: error: unexpected end of the file: expected """, which closes the doc string of line 4
            """");
    }

    [Fact]
    public void Wants_rows_of_examples_to_be_as_wide_as_the_header()
    {
        AssertErrors(
            """
            Feature: F
              Scenario Outline: S
                Given <a>
                Examples:
                  | a |
                  | 1 | 2 |
            """,
            """
            a.feature:6:7: error: the first row of the table has 1 cell, this one has 2 cells
            """);
    }

    [Fact]
    public void Wants_examples_behind_the_steps()
    {
        AssertErrors(
            """
            Feature: F
              Scenario Outline: S
                Given <a>
                Examples:
                  | a |
                Given late
            """,
            """
            a.feature:6:5: error: unexpected "Given late": expected a table row, a tag, "Examples:", "Scenario:", "Rule:" or the end of the file
            """);
    }

    [Fact]
    public void Wants_a_tag_to_have_a_name()
    {
        AssertErrors(
            """
            @a @
            Feature: F
            """,
            """
            a.feature:1:4: error: a tag has a name: write it behind the @
            """);
    }

    [Fact]
    public void Knows_no_other_language()
    {
        AssertErrors(
            """
            # language: fr
            Fonctionnalité: F
            """,
            """
            a.feature:1:1: error: the language "fr" is not known: write the keywords in English
            """);
    }

    private static GherkinDocument AssertErrors(string text, string errors)
    {
        var document = GherkinParser.Parse("a.feature", text);

        Assert.Equal(errors, string.Join('\n', document.Errors));
        return document;
    }
}
