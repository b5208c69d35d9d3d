using Neco.Net.Netlink;
using Neco.Testing;
using Placemat.Lifecycle;
using Placemat.Plan;
using Placemat.Tests.Support;

namespace Placemat.Tests.Lifecycle;

/// <summary>Cables of a small lab in a kernel, without its nodes: the far ends are in one namespace for all.</summary>
public sealed class LinkSwitchTests : IDisposable
{
    private const string Yaml =
        """
        {kind: Network, name: cable, type: internal}
        ---
        {kind: Network, name: rack, type: internal}
        ---
        {kind: NetworkNamespace, name: a, interfaces: [{network: cable}, {network: rack}]}
        ---
        {kind: NetworkNamespace, name: b, interfaces: [{network: cable}, {network: rack}]}
        ---
        {kind: NetworkNamespace, name: c, interfaces: [{network: rack}]}
        """;

    private readonly NetworkNamespaceScope _hostSide = NetworkNamespaceScope.Create();
    private readonly List<NetworkNamespaceScope> _nodes = [];
    private readonly LabPlan _plan = LabPlanner.Plan(LabText.Resolve(Yaml), new LabDirectory("/run/placemat", "lab"));
    private readonly EventLog _events = new(new ManualTimeProvider());
    private readonly NetlinkSocket _host;
    private readonly LinkSwitch _links;

    public LinkSwitchTests()
    {
        _host = _hostSide.Run(NetlinkSocket.OpenRoute);
        _host.Execute([new AddBridge(NetworkPlan.Nowhere), .. _plan.Networks.SelectMany(network => network.Requests)]);
        foreach (var node in _plan.Nodes)
        {
            var scope = NetworkNamespaceScope.Create();
            _nodes.Add(scope);
            _host.Execute([.. node.Links.Select(link => link.Request(scope.Descriptor))]);
            using var inside = scope.Run(NetlinkSocket.OpenRoute);
            inside.Execute([.. node.Links.Select(link => new SetLink(link.Interface) { Up = true })]);
        }

        _links = new(_plan, _host, _events);
    }

    public void Dispose()
    {
        _host.Dispose();
        _nodes.ForEach(node => node.Dispose());
        _hostSide.Dispose();
    }

    [Theory]
    [InlineData("a:eth0", null, "a:eth0")]
    [InlineData("a:rack", null, "a:eth1")]
    [InlineData("cable", null, "a:eth0 b:eth0")]
    [InlineData("rack", null, "a:eth1 b:eth1 c:eth0")]
    [InlineData("b", null, "b:eth0 b:eth1")]
    [InlineData("a", "b", "a:eth0 a:eth1")]
    [InlineData("a", "c", "a:eth1")]
    [InlineData("c", "a", "c:eth0")]
    [InlineData("a:eth1", "c", "a:eth1")]
    [InlineData("rack", "c", "a:eth1 b:eth1 c:eth0")]
    public void A_cable_is_named_by_an_end_a_network_a_node_or_two_nodes(string end, string? otherEnd, string expected)
    {
        Assert.Equal(expected, string.Join(' ', _links.Switch(LinkAction.Cut, end, otherEnd)));
        Assert.Equal(expected, string.Join(' ', _plan.Nodes.SelectMany(node => node.Links).Where(link => _links.FaultOf(link) == LinkFault.Cut).Select(link => $"{link.Node}:{link.Interface.Name}")));
    }

    [Theory]
    [InlineData("a:eth9", null, "there is no cable \"a:eth9\"; did you mean \"a:eth0\"?")]
    [InlineData("rakc", null, "there is no cable \"rakc\"; did you mean \"rack\"?")]
    [InlineData("a:", null, "there is no cable \"a:\"; did you mean \"a\"?")]
    [InlineData("nothing-like-it", null, "there is no cable \"nothing-like-it\"; write NODE:INTERFACE, a network, or two nodes")]
    [InlineData("c", "cable", "no cable joins \"c\" and \"cable\"; name two nodes of one network")]
    [InlineData("a:eth0", "c", "no cable joins \"a:eth0\" and \"c\"; name two nodes of one network")]
    public void What_names_no_cable_is_refused_and_nothing_is_changed(string end, string? otherEnd, string message)
    {
        Assert.Equal(message, Assert.Throws<UnknownNameException>(() => _links.Switch(LinkAction.Down, end, otherEnd)).Message);
        Assert.Equal("a:eth0 up, a:eth1 up, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public void A_cut_cable_keeps_its_signal_and_loses_its_bridge()
    {
        _links.Switch(LinkAction.Cut, "a:rack", null);
        Assert.Equal("a:eth0 up, a:eth1 up cut, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
        Assert.Equal("eth0 eth1", Carriers("a"));

        _links.Switch(LinkAction.Join, "a:rack", null);
        Assert.Equal("a:eth0 up, a:eth1 up, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public void A_cable_of_two_ends_that_is_down_is_down_at_both()
    {
        _links.Switch(LinkAction.Down, "a", "b");

        Assert.Equal("a:eth0 down, a:eth1 down, b:eth0 down, b:eth1 up, c:eth0 up", Ports());
        Assert.Equal("", Carriers("a"));
        Assert.Equal("eth1", Carriers("b"));

        _links.Switch(LinkAction.Up, "a", null);
        Assert.Equal("a:eth0 up, a:eth1 up, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public void Faults_of_one_cable_come_and_go_one_by_one()
    {
        _links.Switch(LinkAction.Cut, "a:rack", null);
        _links.Switch(LinkAction.Down, "a:rack", null);
        Assert.Equal("a:eth0 up, a:eth1 down cut, b:eth0 up, b:eth1 up, c:eth0 up", Ports());

        _links.Switch(LinkAction.Up, "a:rack", null);
        Assert.Equal("a:eth0 up, a:eth1 up cut, b:eth0 up, b:eth1 up, c:eth0 up", Ports());

        _links.Switch(LinkAction.Join, "a:rack", null);
        Assert.Equal("a:eth0 up, a:eth1 up, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public void Mending_what_is_whole_changes_nothing()
    {
        _links.Switch(LinkAction.Join, "rack", null);
        _links.Switch(LinkAction.Up, "rack", null);

        Assert.Equal("a:eth0 up, a:eth1 up, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public void A_node_without_power_takes_the_signal_of_its_cables_along_and_brings_their_faults_back()
    {
        var links = _plan.Nodes[0].Links;
        _links.Switch(LinkAction.Cut, "a:rack", null);

        _links.Unplug(links);
        Assert.Equal("b:eth0 down, b:eth1 up, c:eth0 up", Ports());
        _links.Switch(LinkAction.Down, "a:cable", null);

        _host.Execute([.. links.Select(link => link.Request(_nodes[0].Descriptor))]);
        _links.Plug(links);
        Assert.Equal("a:eth0 down, a:eth1 up cut, b:eth0 down, b:eth1 up, c:eth0 up", Ports());

        _links.Switch(LinkAction.Up, "a:cable", null);
        Assert.Equal("a:eth0 up, a:eth1 up cut, b:eth0 up, b:eth1 up, c:eth0 up", Ports());
    }

    [Fact]
    public async Task Every_change_is_an_event()
    {
        _links.Switch(LinkAction.Cut, "cable", null);

        List<string> told = [];
        await foreach (var entry in _events.FollowAsync(0, TestContext.Current.CancellationToken))
        {
            told.Add($"{entry.Kind} {entry.Subject} {entry.Text}");
            if (told.Count == 2)
                break;
        }

        Assert.Equal(["LinkChanged a:eth0 Cut on cable", "LinkChanged b:eth0 Cut on cable"], told);
    }

    /// <summary>What the kernel says of the bridges' ports, by the ends that they lead to.</summary>
    private string Ports()
    {
        var present = _host.DumpLinks().ToDictionary(link => link.Index);
        return string.Join(", ", _plan.Nodes.SelectMany(node => node.Links).Where(link => present.ContainsKey(link.Port.Index)).Select(link =>
        {
            var port = present[link.Port.Index];
            return $"{link.Node}:{link.Interface.Name} {(port.IsUp ? "up" : "down")}{(port.Master == NetworkPlan.Nowhere.Index ? " cut" : "")}";
        }));
    }

    /// <summary>The interfaces of a node that see a signal.</summary>
    private string Carriers(string node)
    {
        var scope = _nodes[_plan.Nodes.IndexOf(_plan.Nodes.Single(plan => plan.Node.Name == node))];
        using var inside = scope.Run(NetlinkSocket.OpenRoute);
        return string.Join(' ', inside.DumpLinks().Where(link => link.HasCarrier && link.Name != "lo").Select(link => link.Name).Order(StringComparer.Ordinal));
    }
}
