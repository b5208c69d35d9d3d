Feature: Bad YAML is explained
  Every problem of a file is reported at once, each with its place, what is wrong, and what to write. Nothing is started.

  Scenario: Several mistakes in one file
    Given a lab file "lab.yml":
      """
      kind: Network
      name: a-name-that-is-too-long
      type: internal
      ---
      kind: Network
      name: web
      type: outernal
      ---
      kind: NetworkNamespace
      name: client
      interfaces:
        - network: wep
          addresses: [10.0.0.1]
      adress: 10.0.0.1
      """
    When it is validated
    Then the exit code is 2
    And the problems are:
      """
      lab.yml:2:7: error: the network name "a-name-that-is-too-long" has 23 characters; use at most 15
      lab.yml:7:7: error: "outernal" is not a valid "type"; write internal, external or bmc
      lab.yml:12:14: error: there is no network "wep"; did you mean "web"?
      lab.yml:13:17: error: "10.0.0.1" is not a valid address; write an address with its prefix length such as 10.0.0.1/24
      lab.yml:14:1: warning: NetworkNamespace has no field "adress", so it is ignored; use one of: apps, filter, init-scripts, interfaces, kind, name, routes
      4 errors; nothing was started
      """

  Scenario: A file that is not YAML
    Given a lab file "lab.yml":
      """
      kind: Network
      name: [a
      """
    When it is validated
    Then the exit code is 2
    And the error says "lab.yml:2:7: error: this list is not closed"

  Scenario: A router with a wrong policy is stopped before anything starts
    Given a lab file "lab.yml":
      """
      kind: Router
      name: edge
      asn: 64512
      loopbacks: [192.0.2.1/32]
      bird: "protocol nonsense {"
      """
    When it is brought up
    Then the exit code is 1
    And the error says "router edge: line"
    And nothing of the lab is left on the host
