Feature: IPv4 and IPv6 side by side
  Whatever the fabric does for one family it does for the other: sessions, equal-cost routes, policies, failures. A link needs no
  addresses: its ends find each other by the link-local addresses that they have anyway, and carry both families over one session.

  Background:
    Given a small fabric of both families is up

  Scenario: There is a session for each family, but one for both over a link without addresses
    Then every session of the fabric is established and its BFD session is up
    And tor2 has these sessions:
      | neighbor     | address        |
      | spine1       | 10.0.1.2       |
      | spine1-ipv6  | 2001:db8:1::2  |
      | spine2       | link-local     |
      | server2      | 10.1.2.9       |
      | server2-ipv6 | 2001:db8:12::9 |

  Scenario: Both families have two next hops of equal cost
    Then these routes are in the kernel:
      | node | prefix            | next hops                               |
      | tor1 | 10.9.0.2/32       | eth0 10.0.1.0, eth1 10.0.1.4            |
      | tor1 | 2001:db8:9::2/128 | eth0 2001:db8:1::, eth1 2001:db8:1::4   |
      | tor2 | 10.9.0.1/32       | eth0 10.0.1.2, eth1 link-local          |
      | tor2 | 2001:db8:9::1/128 | eth0 2001:db8:1::2, eth1 link-local     |
      | edge | 10.9.0.0/24       | eth1 10.0.2.1, eth2 10.0.2.3            |
      | edge | 2001:db8:9::/64   | eth1 2001:db8:2::1, eth2 2001:db8:2::3  |

  Scenario: Only what is exposed can be seen from the edge, in both families
    Then spine1 has these routes in table outer:
      | prefix          | type      |
      | 10.8.0.0/24     | unicast   |
      | 10.9.0.0/24     | blackhole |
      | 2001:db8:8::/64 | unicast   |
      | 2001:db8:9::/64 | blackhole |
    And edge has learned 10.9.0.0/24 and 2001:db8:9::/64 and nothing else

  Scenario: Servers and a plain host reach each other in both families
    Then server1 reaches 10.9.0.2
    And server1 reaches 2001:db8:9::2
    And server2 reaches 2001:db8:9::1 from 2001:db8:9::2
    And visitor reaches 10.9.0.1
    And visitor reaches 2001:db8:9::2
    And visitor reaches 2001:db8:f::1
    And "server1" stands for 10.9.0.1 and 2001:db8:9::1 in visitor

  Scenario Outline: Servers reach each other when <spine> stops
    When <spine> is stopped
    Then server1 reaches 2001:db8:9::2 again
    And server2 reaches 2001:db8:9::1 again
    And server2 reaches 10.9.0.1 again
    And visitor reaches 2001:db8:9::1 again
    And these routes are in the kernel:
      | node | prefix            | next hops   |
      | tor2 | 10.9.0.1/32       | <IPv4 left> |
      | tor2 | 2001:db8:9::1/128 | <IPv6 left> |
    When <spine> is started
    Then every session of the fabric is established and its BFD session is up
    And these routes are in the kernel:
      | node | prefix            | next hops                           |
      | tor2 | 10.9.0.1/32       | eth0 10.0.1.2, eth1 link-local      |
      | tor2 | 2001:db8:9::1/128 | eth0 2001:db8:1::2, eth1 link-local |

    Examples:
      | spine  | IPv4 left       | IPv6 left          |
      | spine1 | eth1 link-local | eth1 link-local    |
      | spine2 | eth0 10.0.1.2   | eth0 2001:db8:1::2 |

  Scenario: A cut of a link without addresses is noticed by BFD
    When the link tor2:s2-t2 is cut
    Then BFD of tor2 gives up spine2
    And server2 reaches 10.9.0.1 again
    And server2 reaches 2001:db8:9::1 again
    When the link tor2:s2-t2 is joined
    Then every session of the fabric is established and its BFD session is up
