Feature: The fabric survives the loss of any one part
  A link, a top-of-rack switch or a spine may fail at any time. Traffic finds another way by itself, and nobody restarts
  anything.

  Background:
    Given the data center of cluster.yml is up

  Scenario: A cable that is cut in silence is noticed by BFD, and traffic recovers
    A cut leaves the signal good at both ends, so nothing but missing packets tells.
    Given boot-0 sends 100 packets per second to 10.69.0.195
    When the cable by which they reach boot-1 is cut
    Then the BFD session over the cut cable goes down
    And the packets arrive again
    And the packets lost at 100 per second are reported
    When the cable is joined again
    Then every BGP session is established and its BFD session is up again

  Scenario: A rack stays reachable when one of its top-of-rack switches stops
    When rack0-tor1 is stopped
    Then boot-1 reaches 10.69.0.3 again
    And boot-2 reaches 10.72.48.0 again
    And boot-1 reaches 10.69.0.3/32 by the next hops 10.69.1.1 and 10.69.1.65
    And spine1 reaches 10.69.0.3/32 by the next hop 10.0.1.3
    When rack0-tor1 is started
    Then every BGP session is established and its BFD session is up again
    And spine1 reaches 10.69.0.3/32 by the next hops 10.0.1.1 and 10.0.1.3

  Scenario: Racks reach each other and the core when a spine stops
    When spine2 is stopped
    Then boot-1 reaches 10.69.0.3 again
    And boot-2 reaches 10.69.0.3 again
    And external reaches 10.72.32.1 again
    And core reaches 10.72.48.0/26 by the next hop 10.0.2.1
    When spine2 is started
    Then every BGP session is established and its BFD session is up again

  Scenario: A router that dies is restarted
    When the routing program of rack2-tor2 is killed
    Then the routing program of rack2-tor2 has been restarted once
    And every BGP session is established and its BFD session is up again
