Feature: Only what is exposed can be seen from outside
  The core guards the data center: it learns the exposed prefixes and nothing else, and it lets each outside network begin
  to talk to what is meant for it.

  Background:
    Given the data center of cluster.yml is up

  Scenario: The core learns the exposed prefixes and nothing else
    Then core has learned these prefixes:
      | prefix         | what it is     |
      | 10.72.32.0/20  | load balancers |
      | 10.72.48.0/26  | bastions       |
      | 10.72.48.64/26 | ingress        |
      | 172.17.0.0/24  | global         |

  Scenario: Other sites reach load balancers only
    Then external reaches 10.72.32.1
    And external does not reach 10.72.48.0
    And external does not reach 10.69.0.3
    And external does not reach 10.0.4.2

  Scenario: Operators reach bastions only
    Then operation reaches 10.72.48.0
    And operation reaches 10.72.48.1
    And operation does not reach 10.72.32.1
    And operation does not reach 10.69.0.195
    And operation does not reach 10.0.3.2

  Scenario: Servers reach what is outside from addresses that are exposed
    Then boot-0 reaches 10.0.0.1 from 10.72.48.0
    And boot-1 reaches 10.0.3.2 from 10.72.48.1
    But boot-1 does not reach 10.0.3.2 from 10.69.0.195
