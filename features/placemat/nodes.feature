Feature: Working inside a node
  What a person does in a lab all day: run a program in a node, look at its log, bring files in and out, switch it off.

  Background:
    Given a small lab is up

  Scenario: A program's exit code and output are passed on
    When "sh -c 'echo from $PLACEMAT_NODE; exit 42'" is executed in left
    Then the exit code is 42
    And the output is "from left"

  Scenario: An unknown node is answered with the likely one
    When "true" is executed in lefft
    Then the exit code is 3
    And the error says "there is no node "lefft"; did you mean "left"?"

  Scenario: What an app says is in the node's log
    Then the log of right says "clock: tick"

  Scenario: Files are copied in and out
    When a file with the text "hello" is copied to right:note.txt
    And right:note.txt is copied back
    Then the copy has the text "hello"

  Scenario: A node that is switched off is gone until it is switched on
    When right is stopped
    Then left does not reach 192.0.2.2
    When right is started
    Then left reaches 192.0.2.2 again

  Scenario: A link without signal is seen as such
    When the link right:eth0 is taken down
    Then right sees no signal on eth0
    When the link right:eth0 is brought up
    Then right sees a signal on eth0
    And left reaches 192.0.2.2 again

  Scenario: LLDP passes between neighbours
    Then an LLDP frame from left arrives at right
