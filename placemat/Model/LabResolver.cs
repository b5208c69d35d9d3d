using System.Collections.Immutable;
using System.Net;
using Placemat.Spec;
using Placemat.Spec.Kinds;

namespace Placemat.Model;

/// <summary>Turns what was written into what it means. All problems are reported; only a lab without errors is returned.</summary>
internal sealed class LabResolver
{
    private readonly string _name;
    private readonly LabSpec _spec;
    private readonly ProblemList _problems;
    private readonly InterfaceResolver _interfaces;
    private readonly Dictionary<string, Network> _networks;

    private LabResolver(string name, LabSpec spec, ProblemList problems)
    {
        _name = name;
        _spec = spec;
        _problems = problems;
        _networks = NetworkResolver.Resolve(spec.Networks, problems);
        _interfaces = new(name, _networks, problems);
    }

    /// <param name="spec">What was written.</param>
    /// <param name="name">The lab's name, from which hardware addresses derive.</param>
    /// <param name="problems">Receives every finding; holds those of reading already.</param>
    public static Lab? Resolve(LabSpec spec, string name, ProblemList problems)
    {
        // What is referred to may be in a document that could not be read; its own problem has been reported.
        if (!spec.IsComplete)
            return null;
        var lab = new LabResolver(name, spec, problems).Resolve();
        return problems.HasErrors ? null : lab;
    }

    private Lab Resolve()
    {
        Dictionary<string, SourceMark> names = new(StringComparer.Ordinal);
        var placed = _spec.Nodes.Select(PlacedNode (node) => Place(node, names)).ToList();
        var routers = new RouterResolver(placed.OfType<PlacedNode<RouterSpec>>().ToList(), _problems);
        ImmutableArray<Node> nodes = [.. placed.Select(node => node is PlacedNode<RouterSpec> router ? (Node)Router(router, routers) : Namespace(node))];
        return new()
        {
            Name = _name,
            BaseDirectory = _spec.BaseDirectory,
            Networks = [.. _networks.Values],
            Nodes = nodes,
            UplinkNetwork = UplinkFor(nodes),
        };
    }

    private IPNetwork? UplinkFor(ImmutableArray<Node> nodes)
    {
        if (_spec.Networks.FirstOrDefault(network => network.Name is { } name && _networks[name.Value].Uplink == UplinkType.User) is not { } external)
            return null;
        var network = UplinkNetwork.Choose(_networks.Values, nodes);
        if (network is null)
            _problems.Error(external.Mark, "the lab leaves no addresses for its uplink", "leave some /24 of 198.18.240.0/20 or 100.127.240.0/20 free, or add uplink: none");
        return network;
    }

    private PlacedNode Place(NodeSpec node, Dictionary<string, SourceMark> names)
    {
        if (node.Name is { } name)
        {
            NameRules.Check("node", name, NameRules.MaxNodeName, names, _problems);
            if (NameRules.ReservedNodes.Contains(name.Value))
                _problems.Error(name.Mark, $"\"{name.Value}\" cannot name a node, because it stands for something else in every lab", "choose another name");
        }

        var interfaces = _interfaces.Resolve(node.Name?.Value ?? "", node.Interfaces);
        return node is RouterSpec router ? new PlacedNode<RouterSpec>(router, interfaces) : new PlacedNode(node, interfaces);
    }

    private NetworkNamespace Namespace(PlacedNode node) => new()
    {
        Name = node.Name,
        Interfaces = node.Interfaces,
        InitScripts = InitScripts(node.Spec),
        Apps = Apps(node.Spec),
        Routes = StaticRouteResolver.Resolve(node.Spec.Routes, node, _problems),
        Filter = node.Spec.Filter?.Value,
    };

    private Router Router(PlacedNode<RouterSpec> node, RouterResolver routers) => new()
    {
        Name = node.Name,
        Interfaces = node.Interfaces,
        InitScripts = InitScripts(node.Spec),
        Apps = Apps(node.Spec),
        Routes = [],
        Filter = node.Spec.Filter?.Value,
        Intent = routers.Resolve(node),
    };

    private ImmutableArray<App> Apps(NodeSpec node)
    {
        Dictionary<string, SourceMark> names = new(StringComparer.Ordinal);
        foreach (var name in node.Apps.Select(app => app.Name).OfType<Located<string>>())
            NameRules.Check("app", name, NameRules.MaxNodeName, names, _problems);
        return [.. node.Apps.Select(app => new App(app.Name?.Value ?? "", [.. app.Command.Select(word => word.Value)]))];
    }

    private ImmutableArray<string> InitScripts(NodeSpec node)
    {
        var scripts = ImmutableArray.CreateBuilder<string>(node.InitScripts.Count);
        foreach (var script in node.InitScripts)
        {
            var path = Path.GetFullPath(script.Value, _spec.BaseDirectory);
            if (!File.Exists(path))
                _problems.Error(script.Mark, $"there is no file {path}", "correct the path, which starts at the folder of the first file");
            else if (!File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
                _problems.Error(script.Mark, $"{path} is not executable", $"run: chmod +x {path}");
            scripts.Add(path);
        }

        return scripts.DrainToImmutable();
    }
}
