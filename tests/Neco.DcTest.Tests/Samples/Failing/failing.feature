Feature: Failing

  Scenario: A step fails
    Given the counter stands at 1
    When it is increased by 1
    Then it stands at 3
    And it stands at 2

  Scenario: A step has no method
    Given the counter stands upside down

  Scenario: A step skips
    Then this machine is on the moon
    And it stands at 0

  Scenario: A step passes
    Then it stands at 0
