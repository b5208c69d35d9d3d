@slow
Feature: A fabric may be of any size
  A larger data center is a larger number in the same file. Names, addresses and AS numbers follow by themselves.

  Scenario: Four spines and twenty-four racks come up
    Given the data center of large.yml is up
    Then all its 244 BGP sessions are established and guarded by BFD
    And boot-0 reaches 10.69.17.67
    And boot-0 reaches 10.72.48.23
    And boot-23 reaches "boot-0"
    And rack0-tor1 has 4 next hops to 10.69.17.67/32
    And the time and the memory that it took are reported
