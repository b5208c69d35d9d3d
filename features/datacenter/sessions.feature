Feature: Every link is a BGP session
  There is no layer 2 beyond a cable, so the fabric is as good as its sessions. Each is guarded by BFD.

  Background:
    Given the data center of cluster.yml is up

  Scenario: All sessions are established with the expected AS numbers
    Then every BGP session is established and its BFD session is up
    And the sessions of each router are with these AS numbers:
      | router     | its own | its neighbors'                           |
      | core       | 64597   | 64599 64599                              |
      | spine1     | 64599   | 64597 64600 64600 64601 64601 64602 64602 |
      | spine2     | 64599   | 64597 64600 64600 64601 64601 64602 64602 |
      | rack0-tor1 | 64600   | 64599 64599 64600                        |
      | rack0-tor2 | 64600   | 64599 64599 64600                        |
      | rack1-tor1 | 64601   | 64599 64599 64601                        |
      | rack1-tor2 | 64601   | 64599 64599 64601                        |
      | rack2-tor1 | 64602   | 64599 64599 64602                        |
      | rack2-tor2 | 64602   | 64599 64599 64602                        |
      | boot-0     | 64600   | 64600 64600                              |
      | boot-1     | 64601   | 64601 64601                              |
      | boot-2     | 64602   | 64602 64602                              |

  Scenario: A rack has two next hops of equal cost
    Then spine1 reaches 10.69.0.3/32 by the next hops 10.0.1.1 and 10.0.1.3
    And boot-1 reaches 10.69.0.3/32 by the next hops 10.69.1.1 and 10.69.1.65
    And core reaches 10.72.48.0/26 by the next hops 10.0.2.1 and 10.0.2.3
