Feature: Another file

  Scenario: A counter starts anew
    Then it stands at 0

  Scenario: The run is the same for all files
    Then the run has begun once

  Scenario: A counter starts anew
    Then it stands at 0
