using Neco.DcTest.Gherkin.Pickles;
using Neco.DcTest.Gherkin.Syntax;

namespace Neco.DcTest.Tests.Gherkin.Pickles;

public sealed class PickleCompilerTests
{
    [Fact]
    public void Puts_backgrounds_in_front_and_gathers_tags()
    {
        AssertCompiles(
            """
            @f
            Feature: F
              Background:
                Given a

              @s
              Scenario: outside
                Then b

              @r
              Rule: R
                Background:
                  Given c

                @t
                Scenario: inside
                  When d
            """,
            """
            7 outside @f @s
              4 Context a
              8 Outcome b
            16 inside @f @r @t
              4 Context a
              13 Context c
              17 Action d
            """);
    }

    [Fact]
    public void Makes_a_scenario_of_every_row()
    {
        AssertCompiles(
            """"
            Feature: F
              Background:
                Given <n> is no placeholder here

              @s
              Scenario Outline: <n> machines
                Given <n> machines named <name>
                  | <name> | <other> |
                And a text
                  """
                  <n>
                  """

                @e
                Examples:
                  | n | name |
                  | 1 | <n>  |
                  | 2 | b    |

                Examples:
                  | n | name |
                  | 3 | c    |
            """",
            """
            17 1 machines @s @e
              3 Context <n> is no placeholder here
              7 Context 1 machines named <n> |<n> <other>|
              9 Context a text <1>
            18 2 machines @s @e
              3 Context <n> is no placeholder here
              7 Context 2 machines named b |b <other>|
              9 Context a text <2>
            22 3 machines @s
              3 Context <n> is no placeholder here
              7 Context 3 machines named c |c <other>|
              9 Context a text <3>
            """);
    }

    [Fact]
    public void Adds_the_values_to_names_that_would_be_alike()
    {
        AssertCompiles(
            """
            Feature: F
              Scenario Outline: boots
                Given <a>
                Examples:
                  | a | b |
                  | 1 | x |
                  | 2 | y |
            """,
            """
            6 boots (1, x)
              3 Context 1
            7 boots (2, y)
              3 Context 2
            """);
    }

    [Fact]
    public void Gives_conjunctions_the_meaning_of_the_step_before()
    {
        AssertCompiles(
            """
            Feature: F
              Scenario: S
                * a
                When b
                And c
                Then d
                But e
                * f
            """,
            """
            2 S
              3 Context a
              4 Action b
              5 Action c
              6 Outcome d
              7 Outcome e
              8 Outcome f
            """);
    }

    [Fact]
    public void Leaves_a_scenario_without_steps_empty()
    {
        AssertCompiles(
            """
            Feature: F
              Background:
                Given a
              Scenario: S
            """,
            "4 S");
    }

    [Fact]
    public void Keeps_an_outline_without_rows()
    {
        AssertCompiles(
            """
            Feature: F
              Scenario Outline: S
                Given <a>
                Examples:
                  | a |
            """,
            """
            2 S
              3 Context <a>
            """);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Feature: F")]
    public void Makes_nothing_of_nothing(string text)
    {
        AssertCompiles(text, "");
    }

    private static void AssertCompiles(string text, string expected)
    {
        var document = GherkinParser.Parse("a.feature", text);
        Assert.Empty(document.Errors);

        Assert.Equal(expected, string.Join('\n', PickleCompiler.Compile(document).Select(Write)));
    }

    private static string Write(Pickle pickle) =>
        $"{pickle.Location.Line} {pickle.Name} {string.Join(' ', pickle.Tags)}".TrimEnd() + string.Concat(pickle.Steps.Select(Write));

    private static string Write(PickleStep step) => string.Concat(
        $"\n  {step.Location.Line} {step.Type} {step.Text}",
        step.DocString is { } text ? $" <{text.Content}>" : "",
        string.Concat(step.Table?.Rows.Select(row => $" |{string.Join(' ', row.Cells.Select(cell => cell.Value))}|") ?? []));
}
