using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Syntax;

public sealed class GherkinParserTests
{
    [Fact]
    public void Reads_every_part_of_a_feature_with_its_place()
    {
        AssertReads(
            """
            # A comment, then tags
            @lab @slow # why
            @root
            Feature: Netboot
              Blank machines
              boot from the network.

              Background: a lab
                Given a lab

              @first
              Scenario: One machine
                When it boots
                And it waits
                Then it answers
                But not twice
                * it stays up

              Scenario Outline: Many
                Given <n> machines

                @small
                Examples: few
                  | n |
                  | 1 |
                  | 2 |

                Scenarios:
                  | n   |
                  | 100 |
            """,
            """
            4:1 [Feature] Netboot <  Blank machines\n  boot from the network.> 2:1@lab 2:6@slow 3:1@root
              8:3 [Background] a lab
                9:5 Context [Given] a lab
              12:3 [Scenario] One machine 11:3@first
                13:5 Action [When] it boots
                14:5 Conjunction [And] it waits
                15:5 Outcome [Then] it answers
                16:5 Conjunction [But] not twice
                17:5 Conjunction [*] it stays up
              19:3 [Scenario Outline] Many
                20:5 Context [Given] <n> machines
                23:5 [Examples] few 22:5@small
                  24:7 row 24:9<n>
                  25:7 row 25:9<1>
                  26:7 row 26:9<2>
                28:5 [Scenarios]
                  29:7 row 29:9<n>
                  30:7 row 30:9<100>
            """);
    }

    [Fact]
    public void Reads_rules_with_their_backgrounds_and_tags()
    {
        AssertReads(
            """
            Feature: F
              Example: outside
                Given a

              @r
              Rule: one
                because

                Background:
                  Given b

                @s
                Example: inside
                  Given c

              Rule: two
                Example: other
            """,
            """
            1:1 [Feature] F
              2:3 [Example] outside
                3:5 Context [Given] a
              6:3 [Rule] one <    because> 5:3@r
                9:5 [Background]
                  10:7 Context [Given] b
                13:5 [Example] inside 12:5@s
                  14:7 Context [Given] c
              16:3 [Rule] two
                17:5 [Example] other
            """);
    }

    [Fact]
    public void Reads_tables_with_their_escapes()
    {
        AssertReads(
            """
            Feature: F
              Scenario: S
                Given a table
                  | name | text      |
                  # in between

                  | a\|b | 1\n2 \\ \x |
                  |      | \n |
            """,
            """
            1:1 [Feature] F
              2:3 [Scenario] S
                3:5 Context [Given] a table
                  4:7 row 4:9<name> 4:16<text>
                  7:7 row 7:9<a|b> 7:16<1\n2 \ \x>
                  8:7 row 8:14<> 8:16<\n>
            """);
    }

    [Fact]
    public void Reads_doc_strings_less_their_indentation()
    {
        AssertReads(
            """"
            Feature: F
              Scenario: S
                Given a text
                  """yaml
                  kind: Node
                    name: a
                # no comment
                  Scenario: no scenario

                  \"\"\"
                  ```
                  """
                And another
                  ```
                  """
                  ```
            """",
            """"
            1:1 [Feature] F
              2:3 [Scenario] S
                3:5 Context [Given] a text
                  4:7 text yaml<kind: Node\n  name: a\n# no comment\nScenario: no scenario\n\n"""\n```>
                13:5 Conjunction [And] another
                  14:7 text <""">
            """");
    }

    [Fact]
    public void Reads_a_step_with_a_doc_string_and_a_table()
    {
        AssertReads(
            """"
            Feature: F
              Scenario: S
                Given both
                  """
                  text
                  """
                  | cell |
            """",
            """
            1:1 [Feature] F
              2:3 [Scenario] S
                3:5 Context [Given] both
                  4:7 text <text>
                  7:7 row 7:9<cell>
            """);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void Reads_a_file_without_a_feature(string text)
    {
        AssertReads(text, "");
    }

    [Fact]
    public void Takes_keywords_without_meaning_in_their_place_for_description()
    {
        AssertReads(
            """
            Feature: F
              Given time
              | and bars
              Scenario: S
                Feature: x
                * a step
            """,
            """
            1:1 [Feature] F <  Given time\n  | and bars>
              4:3 [Scenario] S <    Feature: x>
                6:5 Conjunction [*] a step
            """);
    }

    [Fact]
    public void Leaves_comments_out_of_descriptions()
    {
        AssertReads(
            """
            Feature: F

              one
              # two

              three

              Scenario: S
            """,
            """
            1:1 [Feature] F <  one\n\n  three>
              8:3 [Scenario] S
            """);
    }

    [Fact]
    public void Ignores_what_stands_behind_the_last_bar_of_a_row()
    {
        AssertReads(
            """
            Feature: F
              Scenario: S
                Given a table
                  | a | # the header
            """,
            """
            1:1 [Feature] F
              2:3 [Scenario] S
                3:5 Context [Given] a table
                  4:7 row 4:9<a>
            """);
    }

    [Fact]
    public void Reads_lines_that_end_as_on_Windows()
    {
        AssertReads(
            "Feature: F\r\n\r\n  Scenario: S\r\n    Given a\r\n      | b |\r\n",
            """
            1:1 [Feature] F
              3:3 [Scenario] S
                4:5 Context [Given] a
                  5:7 row 5:9<b>
            """);
    }

    [Fact]
    public void Knows_English_by_name()
    {
        AssertReads("# language: en\nFeature: F\n", "2:1 [Feature] F");
    }

    private static void AssertReads(string text, string outline)
    {
        var document = GherkinParser.Parse("a.feature", text);

        Assert.Empty(document.Errors);
        Assert.Equal(outline, Outline.Of(document.Feature).Replace(" \n", "\n", StringComparison.Ordinal).TrimEnd());
    }
}
