Feature: Boot servers reach each other
  A boot server is known by addresses that belong to none of its links: node0 to the data center, bastion to its operators.
  Whoever knows them must reach them from every rack.

  Background:
    Given the data center of cluster.yml is up

  Scenario: Every boot server reaches the node0 address of every other
    Then these servers reach each other's addresses:
      | server | node0       |
      | boot-0 | 10.69.0.3   |
      | boot-1 | 10.69.0.195 |
      | boot-2 | 10.69.1.131 |

  Scenario: Every boot server reaches the bastion address of every other
    Then these servers reach each other's addresses:
      | server | bastion    |
      | boot-0 | 10.72.48.0 |
      | boot-1 | 10.72.48.1 |
      | boot-2 | 10.72.48.2 |

  Scenario: A server's name stands for its addresses everywhere in the lab
    Then "boot-2" resolves to 10.69.1.131 in rack0-tor1
    And boot-0 reaches "boot-2"
