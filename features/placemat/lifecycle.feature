Feature: A lab leaves nothing behind
  A lab lives in namespaces of its own below one supervisor process. However that process ends, the host is as it was.

  Scenario: A lab is taken down
    Given a small lab is up
    When the lab is taken down
    Then nothing of the lab is left on the host

  Scenario: The supervisor is killed
    Given a small lab is up
    When its supervisor is killed with SIGKILL
    Then nothing of the lab is left on the host

  Scenario: The process between launcher and supervisor is killed
    Given a small lab is up
    When its supervisor's parent is killed with SIGKILL
    Then nothing of the lab is left on the host

  Scenario: Supervisor and launcher are killed together
    Given a small lab is up
    When its supervisor and its launcher are killed with SIGKILL
    And placemat reaps
    Then nothing of the lab is left on the host

  Scenario: The client of a lab in the foreground is killed
    Given a small lab is up in the foreground
    When its client is killed with SIGKILL
    Then nothing of the lab is left on the host

  Scenario: Ctrl-C takes a lab in the foreground down
    Given a small lab is up in the foreground
    When Ctrl-C is pressed
    Then the client ends with exit code 130
    And nothing of the lab is left on the host

  Scenario: A lab that fails is taken down and says why
    When a lab with an init-script that fails is brought up
    Then the exit code is 1
    And the error says "ended with exit code 7: no such luck"
    And nothing of the lab is left on the host

  Scenario: A lab whose routers do not become ready says what is missing, and can be looked at
    When a lab with routers of different opinions is brought up with a limit of 3 seconds
    Then the exit code is 4
    And the error says "one: BGP with two is"
    And the error says "two: BGP with one is"
    When the lab is taken down
    Then nothing of the lab is left on the host

  Scenario: Two labs run side by side
    Given a small lab is up
    And a second lab from the same file is up
    Then a ping between the nodes of each lab succeeds
    And neither lab sees a link of the other
    When the second lab is taken down
    Then a ping between the nodes of the first lab succeeds

  Scenario: A second up of one lab is refused
    Given a small lab is up
    When the same lab is brought up again
    Then the exit code is 1
    And the error says "is up already"
    And a ping between the nodes of the first lab succeeds
