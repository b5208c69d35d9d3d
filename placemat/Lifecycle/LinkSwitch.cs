using System.Collections.Concurrent;
using Neco.Net.Netlink;
using Placemat.Plan;
using Placemat.Spec;

namespace Placemat.Lifecycle;

/// <summary>What was done to a cable.</summary>
[Flags]
internal enum LinkFault
{
    None = 0,

    /// <summary>No frame passes, though both ends see a good signal: only a protocol can notice.</summary>
    Cut = 1,

    /// <summary>The far end loses its signal.</summary>
    Down = 2,
}

internal enum LinkAction
{
    Cut,
    Join,
    Down,
    Up,
}

/// <summary>
/// Breaks and mends the lab's cables, at the ports of its bridges. A network with exactly two ends is one cable: what takes
/// the signal from one end, be it the loss of the other's power, takes it from both.
/// </summary>
internal sealed class LinkSwitch(LabPlan plan, NetlinkSocket host, EventLog events)
{
    private readonly Lock _oneChange = new();
    private readonly ConcurrentDictionary<string, LinkFault> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unplugged = new(StringComparer.Ordinal);
    private readonly ILookup<string, LinkPlan> _byNetwork = plan.Nodes.SelectMany(node => node.Links).ToLookup(link => link.Network);

    public LinkFault FaultOf(LinkPlan link) => _faults.GetValueOrDefault(link.Port.Name);

    /// <summary>Does <paramref name="action"/> to every cable that <paramref name="end"/>, with <paramref name="otherEnd"/> if given, names.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="end"><c>NODE:INTERFACE</c>, <c>NODE:NETWORK</c>, a network's name (all of its cables), or a node's name.</param>
    /// <param name="otherEnd">Another node: only the cables of <paramref name="end"/> to networks that both are on.</param>
    /// <returns>The cables changed, as <c>NODE:INTERFACE</c>.</returns>
    public IReadOnlyList<string> Switch(LinkAction action, string end, string? otherEnd)
    {
        var links = Find(end, otherEnd);
        using var one = _oneChange.EnterScope();
        foreach (var link in links)
        {
            _faults[link.Port.Name] = Apply(action, FaultOf(link));
            Restore(link);
            events.Add(LabEventKind.LinkChanged, EndOf(link), $"{action} on {link.Network}");
        }

        return [.. links.Select(EndOf)];
    }

    /// <summary>Deletes the cables of a node that loses its power, so that their names are free at once; the kernel ends a namespace at its leisure.</summary>
    public void Unplug(IReadOnlyList<LinkPlan> links)
    {
        using var one = _oneChange.EnterScope();
        var present = host.DumpLinks().Select(link => link.Index).ToHashSet();
        host.Execute([.. links.Where(link => present.Contains(link.Port.Index)).Select(link => new DeleteLink(link.Port))]);
        foreach (var link in links)
            _unplugged[link.Port.Name] = true;
        foreach (var link in links)
            Restore(link);
    }

    /// <summary>Restores the state of cables that have just been made again.</summary>
    public void Plug(IReadOnlyList<LinkPlan> links)
    {
        using var one = _oneChange.EnterScope();
        foreach (var link in links)
            _unplugged.TryRemove(link.Port.Name, out _);
        foreach (var link in links)
            Restore(link);
    }

    private static LinkFault Apply(LinkAction action, LinkFault fault) => action switch
    {
        LinkAction.Cut => fault | LinkFault.Cut,
        LinkAction.Join => fault & ~LinkFault.Cut,
        LinkAction.Down => fault | LinkFault.Down,
        _ => fault & ~LinkFault.Down,
    };

    private static string EndOf(LinkPlan link) => $"{link.Node}:{link.Interface.Name}";

    private bool IsPlugged(LinkPlan link) => !_unplugged.ContainsKey(link.Port.Name);

    private bool HasSignal(LinkPlan link) => IsPlugged(link) && !FaultOf(link).HasFlag(LinkFault.Down);

    /// <summary>Brings the port, and the one at the other end of a cable, into the state that they shall have.</summary>
    private void Restore(LinkPlan changed)
    {
        var ends = _byNetwork[changed.Network].ToList();
        var isCable = ends.Count == 2;
        foreach (var link in ends.Where(link => IsPlugged(link) && (isCable || link == changed)))
        {
            host.Execute([new SetLink(link.Port)
            {
                Up = isCable ? ends.TrueForAll(HasSignal) : HasSignal(link),
                Master = FaultOf(link).HasFlag(LinkFault.Cut) ? NetworkPlan.Nowhere : link.Bridge,
            }]);
        }
    }

    private List<LinkPlan> Find(string end, string? otherEnd)
    {
        var links = plan.Nodes.SelectMany(node => node.Links);
        var colon = end.IndexOf(':', StringComparison.Ordinal);
        var found = colon >= 0
            ? links.Where(link => link.Node == end[..colon] && (link.Interface.Name == end[(colon + 1)..] || link.Network == end[(colon + 1)..])).ToList()
            : links.Where(link => link.Network == end || link.Node == end).ToList();
        if (found.Count == 0)
            throw new UnknownNameException($"there is no cable \"{end}\"; {Suggest(end)}");
        if (otherEnd is null)
            return found;

        var shared = links.Where(link => link.Node == otherEnd).Select(link => link.Network).ToHashSet(StringComparer.Ordinal);
        found.RemoveAll(link => !shared.Contains(link.Network));
        return found.Count > 0
            ? found
            : throw new UnknownNameException($"no cable joins \"{end}\" and \"{otherEnd}\"; name two nodes of one network");
    }

    private string Suggest(string end)
    {
        var known = plan.Nodes.SelectMany(node => node.Links).SelectMany(link => new[] { EndOf(link), link.Network, link.Node }).ToHashSet(StringComparer.Ordinal);
        return Spelling.Closest(end, known) is { } closest ? $"did you mean \"{closest}\"?" : "write NODE:INTERFACE, a network, or two nodes";
    }
}
