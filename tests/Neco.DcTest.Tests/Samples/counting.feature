@sample
Feature: Counting
  Features of the test project itself, to see how their scenarios look as tests.

  Background:
    Given the counter stands at 1

  @first
  Scenario: A step changes what the next one sees
    When it is increased by 2
    Then it stands at 3

  Scenario Outline: Every row is a scenario
    When it is increased by <more>
    Then it stands at <sum>

    Examples:
      | more | sum |
      | 1    | 2   |
      | 0    | 1   |

    @large
    Examples:
      | more | sum |
      | 9    | 10  |

  Rule: Tables and texts reach the step

    Scenario: A table and a text
      When it is increased by the sum of
        | number |
        | 1      |
        | 2      |
      And a note is made
        """
        three more
        """
      Then it stands at 4
