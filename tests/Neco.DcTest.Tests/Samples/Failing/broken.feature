Feature: Broken

  Scenario: One
    Given the counter stands at 1
    Whenever it is increased by 2

  Szenario: Two
