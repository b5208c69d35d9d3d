Feature: A way out without touching the host
  An external network reaches the world through a user-mode network stack: no rule, sysctl or interface on the host.

  Scenario: A node reaches a server outside the lab
    Given a host with a web server at 198.51.100.1
    And a lab with an external network is up on that host
    Then the node gets the page of 198.51.100.1
    And no interface, packet filter rule or kernel parameter of that host has changed

  Scenario: An uplink that dies is restarted
    Given a host with a web server at 198.51.100.1
    And a lab with an external network is up on that host
    When the uplink's process is killed
    Then the node gets the page of 198.51.100.1 again

  Scenario: A node does not reach what listens on the host's loopback
    Given a host with a web server at 127.0.0.1
    And a lab with an external network is up on that host
    Then the node does not get the page of the host's loopback
